namespace Passerelle.Browser.Tests.Visiting;

/// <summary>The page where one says who one is.</summary>
public sealed class SignInPage(Visitor visitor)
{
    /// <summary>Fills the form and sends it.</summary>
    public async Task SendAsync(string mail, string password)
    {
        await visitor.Page.FillAsync("[name=mail]", mail);
        await visitor.Page.FillAsync("[name=password]", password);
        await visitor.Page.ClickAsync("main button[type=submit]");
    }

    /// <summary>Signs in and waits for the first page.</summary>
    public async Task EnterAsync(string mail, string password)
    {
        await visitor.GoAsync("/sign-in");
        await SendAsync(mail, password);
        await visitor.Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>What the page says is wrong; waits until it says something.</summary>
    public Task<string> TroubleAsync() => visitor.Page.Locator("[role=alert]").InnerTextAsync();
}
