<#-- The frame of every page: brand, languages, one card. Small enough to load on a bad network. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}" lang="${lang!'de'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${msg("pageTitle")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/mark.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/css/fieldops.css">
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}"></script>
  </#list>
  </#if>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
</head>
<body class="${properties.kcBodyClass!}" data-page-id="login-${pageId!}">
  <header class="fo-top">
    <div class="fo-brand">
      <svg class="fo-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="currentColor"/><path d="M16 6.5 24 10v6.2c0 4.6-3.2 7.9-8 9.6-4.8-1.7-8-5-8-9.6V10z" fill="none" stroke="var(--on-accent)" stroke-width="2.2" stroke-linejoin="round"/><path d="m12.4 16.2 2.6 2.6 4.8-5" fill="none" stroke="var(--on-accent)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>
      <span>Field Ops</span>
    </div>
    <#if realm.internationalizationEnabled && locale?? && locale.supported?size gt 1>
    <nav class="fo-languages" aria-label="${msg('languages')}">
      <#list locale.supported as l>
      <a href="${l.url}" lang="${l.languageTag}" <#if l.languageTag == (locale.currentLanguageTag!'')>aria-current="true"</#if>>${l.label}</a>
      </#list>
    </nav>
    </#if>
  </header>
  <main class="fo-card">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
    <#nested "show-username">
    <p class="fo-who">
      <span id="kc-attempted-username">${auth.attemptedUsername}</span>
      <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("anotherPerson")}</a>
    </p>
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
    <p class="fo-message fo-${message.type}" role="<#if message.type == 'error'>alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</p>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button class="fo-button fo-quiet fo-block" id="try-another-way" type="submit">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo><div class="fo-info"><#nested "info"></div></#if>
  </main>
  <footer class="fo-foot">${msg("footer")}</footer>
</body>
</html>
</#macro>
