<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
  <#if section = "header">
    ${msg("otpTitle")}
  <#elseif section = "form">
    <form id="kc-otp-login-form" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
      <#if otpLogin.userOtpCredentials?size gt 1>
      <fieldset class="fo-field">
        <legend class="fo-label">${msg("otpWhichDevice")}</legend>
        <#list otpLogin.userOtpCredentials as credential>
        <label class="fo-radio-label"><input type="radio" name="selectedCredentialId" value="${credential.id}" <#if credential.id == otpLogin.selectedCredentialId>checked</#if>> ${credential.userLabel!}</label>
        </#list>
      </fieldset>
      </#if>
      <div class="fo-field">
        <label class="fo-label" for="otp">${msg("loginOtpOneTime")}</label>
        <input class="fo-input fo-code" id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code"
          pattern="[0-9]*" maxlength="8" autofocus dir="ltr" aria-describedby="otp-hint"
          <#if messagesPerField.existsError('totp')>aria-invalid="true"</#if>>
        <#if messagesPerField.existsError('totp')>
        <p class="fo-problem" role="alert">${kcSanitize(messagesPerField.get('totp'))?no_esc}</p>
        </#if>
        <p class="fo-hint" id="otp-hint">${msg("otpHint")}</p>
      </div>
      <button class="fo-button fo-primary fo-block" name="login" id="kc-login" type="submit" value="1">${msg("doLogIn")}</button>
    </form>
  </#if>
</@layout.registrationLayout>
