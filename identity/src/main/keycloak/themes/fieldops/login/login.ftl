<#-- Name and password. Every sign-in outlives a closed browser, as long as a shift, like the session of the application. -->
<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('username','password')>
<#assign problem><#if wrong><p class="fo-problem" id="input-error" role="alert">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p></#if></#assign>
<@layout.registrationLayout displayMessage=!wrong; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <form id="kc-form-login" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
      <#if !usernameHidden??>
      <div class="fo-field">
        <label class="fo-label" for="username">${msg("username")}</label>
        <#-- never filled in: the phone may be in somebody else's hands by now; after a typing error only -->
        <input class="fo-input" id="username" name="username" type="text" autocomplete="username" autocapitalize="none" autofocus dir="ltr"
          value="<#if wrong>${login.username!''}</#if>" <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
        ${problem}
      </div>
      </#if>
      <div class="fo-field">
        <label class="fo-label" for="password">${msg("password")}</label>
        <div class="fo-input-group" dir="ltr">
          <input class="fo-input" id="password" name="password" type="password" autocomplete="current-password" <#if usernameHidden??>autofocus</#if>
            <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
          <button class="fo-eye" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle
            data-icon-show="fo-eye-show" data-icon-hide="fo-eye-hide" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
            <i class="fo-eye-show" aria-hidden="true"></i>
          </button>
        </div>
        <#if usernameHidden??>${problem}</#if>
      </div>
      <input type="hidden" name="rememberMe" value="on">
      <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!''}">
      <button class="fo-button fo-primary fo-block" name="login" id="kc-login" type="submit" value="1">${msg("doLogIn")}</button>
    </form>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  </#if>
</@layout.registrationLayout>
