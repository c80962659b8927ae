using Passerelle.Browser.Tests.Visiting;
using Passerelle.Console.Pages.Begin;
using Passerelle.Console.Pages.Check;
using Passerelle.Console.Pages.Overview;
using Passerelle.Console.Pages.SetUp;
using Passerelle.Console.Pages.Transfer;
using Passerelle.Console.Shell;

namespace Passerelle.Browser.Tests.Walking;

/// <summary>The connector from switched off to the first test run.</summary>
public sealed class SetUpPages(Visitor visitor)
{
    public async Task SwitchOnAsync()
    {
        await OpenConnectorAsync();
        await visitor.PressAsync(ConnectorWords.SwitchOn);
    }

    public Task OpenConnectorAsync() => visitor.LeaveAsync(() => visitor.Page.Locator(".shell-nav a[href$='/connector']").First.ClickAsync());

    /// <summary>Takes the set-up from a file, after what differs was shown.</summary>
    public async Task ImportAsync(string file)
    {
        await OpenImportAsync();
        await ShowImportAsync(file);
        await TakeImportAsync();
    }

    public async Task OpenImportAsync()
    {
        await OpenConnectorAsync();
        await visitor.FollowAsync(ConnectorWords.Import);
    }

    /// <summary>Has it shown what the file would change.</summary>
    public async Task ShowImportAsync(string file)
    {
        await visitor.Page.SetInputFilesAsync("#file", file);
        await visitor.PressAsync(TransferWords.Show);
    }

    public Task TakeImportAsync() => visitor.PressAsync(TransferWords.Take);

    public async Task OpenDetailsAsync()
    {
        await OpenConnectorAsync();
        await visitor.FollowAsync(ConnectorWords.SetUpGo);
    }

    /// <summary>Types into the field of a configuration key.</summary>
    public Task TypeAsync(string key, string value) => visitor.Page.FillAsync(Field(key), value);

    public Task<string> TypedAsync(string key) => visitor.Page.InputValueAsync(Field(key));

    public Task SaveAsync() => visitor.PressAsync(visitor.Read(SetUpWords.Save));

    /// <summary>What stands beside the field of a configuration key as wrong.</summary>
    public async Task<IReadOnlyList<string>> WrongAsync(string key) =>
        await visitor.Page.Locator($"{Field(key)} ~ div .field-wrong").AllInnerTextsAsync();

    /// <summary>Checks the test environment and waits for the answers.</summary>
    public async Task CheckAsync()
    {
        await OpenConnectorAsync();
        await visitor.FollowAsync($"{visitor.Read(ConnectorWords.CheckGo)} · {visitor.Read(ShellWords.Test)}");
        await visitor.PressAsync(CheckWords.Now);
        await visitor.Page.Locator(".answer-list").WaitForAsync();
    }

    /// <summary>The questions whose answers are to be mended.</summary>
    public async Task<IReadOnlyList<string>> ToMendAsync() => await visitor.Page.Locator(".answer-error strong").AllInnerTextsAsync();

    /// <summary>Starts a test run and waits until its page is shown.</summary>
    public async Task RunTestAsync(string connector)
    {
        await visitor.GoAsync($"{connector}/test/home");
        await visitor.PressAsync(BeginWords.Sync);
        await visitor.Page.WaitForURLAsync(url => url.Contains("/runs/", StringComparison.Ordinal));
    }

    private static string Field(string key) => $"[name='{key}']";
}
