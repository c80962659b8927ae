using Passerelle.Browser.Tests.Visiting;
using Passerelle.Console.Shell;
using Passerelle.Login;
using Passerelle.Login.Accounts;
using Passerelle.Store.Accounts;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>Where an architect lets people in.</summary>
public sealed class AccountsPage(Visitor architect)
{
    public async Task OpenAsync() => await architect.FollowAsync(ShellWords.Accounts);

    /// <summary>Adds a person and gives the link to hand over.</summary>
    public async Task<string> AddAsync(string name, string mail, Role role)
    {
        await architect.FillAsync(LoginWords.Name, name);
        await architect.FillAsync(LoginWords.Mail, mail);
        await architect.Page.Locator("main form").Last.GetByLabel(architect.Read(AccountWords.NameOf(role))).CheckAsync();
        await architect.PressAsync(AccountWords.Add);
        return await architect.Page.Locator("#link").InnerTextAsync();
    }
}
