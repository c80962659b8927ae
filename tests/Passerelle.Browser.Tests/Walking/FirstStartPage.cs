using Passerelle.Browser.Tests.Visiting;
using Passerelle.Login;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>Behind a one-time link: the first account of all, or a person who chooses a password.</summary>
public sealed class FirstStartPage(Visitor visitor)
{
    public async Task FillAsync(string platform, string name, string mail)
    {
        await visitor.FillAsync(LoginWords.Platform, platform);
        await visitor.FillAsync(LoginWords.Name, name);
        await visitor.FillAsync(LoginWords.Mail, mail);
    }

    public Task MakeAccountAsync(string password, string again) => SendAsync(password, again, isFirst: true);

    public Task ChoosePasswordAsync(string password) => SendAsync(password, password, isFirst: false);

    private async Task SendAsync(string password, string again, bool isFirst)
    {
        await visitor.FillAsync(LoginWords.Password, password);
        await visitor.FillAsync(LoginWords.PasswordAgain, again);
        await visitor.PressAsync(isFirst ? LoginWords.MakeAccount : LoginWords.SavePassword);
    }
}
