using System.Text;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Hosting;

public sealed class StateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sandbox-state-").FullName;

    private string StateFile => Path.Combine(folder, "instance", "state");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_restart_finds_everything_again()
    {
        var before = Account();
        await using (var host = await Start(before))
        {
            host.StateLoaded.ShouldBeFalse();
            before.Fill(MadeUpCompany.Create(120, 4));
            before.SetStatus(4200005, "inactive");
            before.SetStatus(4200005, "active");
            before.Change(4200006, "office", "Zürich");
            before.HideAttribute("gender");
            before.RenameAttribute(MadeUpCompany.PersonnelNumber, "Matricule");
            before.Delete(4200009);
        }

        var after = Account();
        await using (var host = await Start(after))
        {
            host.StateLoaded.ShouldBeTrue();
            Text(after).ShouldBe(Text(before));
            after.Find(4200005)!.Past.Count.ShouldBe(1);
            after.Unit(after.Find(4200006)!.Current.OfficeId)!.Name.ShouldBe("Zürich");
            after.ReadableAttributes.ShouldNotContain(attribute => attribute.Key == "gender");
            after.Hire(new Dictionary<string, string?>()).Id.ShouldBe(4200121);
        }
    }

    [Fact]
    public async Task A_change_is_in_the_file_soon_without_any_farewell()
    {
        var account = Account();
        await using var host = await Start(account);
        var hired = account.Hire(new Dictionary<string, string?> { ["last_name"] = "Nordlicht" });
        await Until(() => Task.FromResult(File.Exists(StateFile)));
        await Until(async () => (await Copied()).Find(hired.Id) is not null);
        account.Delete(hired.Id);
        await Until(async () => (await Copied()).Find(hired.Id) is null);
    }

    [Fact]
    public async Task The_file_is_whole_at_every_moment_of_being_rewritten()
    {
        var account = Account();
        account.Fill(MadeUpCompany.Create(500, 4));
        await using var host = await SandboxHost.StartAsync(new SandboxHostOptions { Personio = account, LearningPort = 0, StateFile = StateFile, SaveDelay = TimeSpan.Zero });
        await Until(() => Task.FromResult(File.Exists(StateFile)));
        for (var change = 0; change < 20; change++)
        {
            account.Change(4200001 + change, "position", $"Position {change}");
            (await Copied()).Count.ShouldBe(500);
        }
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_does_no_harm()
    {
        var account = Account();
        await using (await Start(account))
        {
            account.Fill(MadeUpCompany.Create(20, 4));
        }

        await File.WriteAllTextAsync(StateFile + ".new", "half a fi");
        var again = Account();
        await using var host = await Start(again);
        again.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StateFile)!);
        await File.WriteAllTextAsync(StateFile, "no archive");
        await Should.ThrowAsync<InvalidDataException>(() => Start(Account()));
        (await File.ReadAllTextAsync(StateFile)).ShouldBe("no archive");
    }

    [Fact]
    public async Task Two_hosts_do_not_share_a_file()
    {
        await using var first = await Start(Account());
        await Should.ThrowAsync<IOException>(() => Start(Account()));
    }

    [Fact]
    public async Task An_account_may_outlive_its_host()
    {
        var account = Account();
        await (await Start(account)).DisposeAsync();
        account.Fill(MadeUpCompany.Create(5, 1));
        account.Count.ShouldBe(5);
    }

    private static PersonioAccount Account() => new(new PersonioOptions(), TimeProvider.System);

    private Task<SandboxHost> Start(PersonioAccount account) =>
        SandboxHost.StartAsync(new SandboxHostOptions { Personio = account, LearningPort = 0, StateFile = StateFile });

    /// <summary>What another process would find if this one were killed now.</summary>
    private async Task<PersonioAccount> Copied()
    {
        var copy = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        File.Copy(StateFile, copy);
        var account = Account();
        await using var host = await SandboxHost.StartAsync(new SandboxHostOptions { Personio = account, LearningPort = 0, StateFile = copy });
        return account;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var time = 0; time < 600; time++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("It did not happen within half a minute.");
    }

    private static string Text(PersonioAccount account)
    {
        using var state = new MemoryStream();
        account.Save(state);
        return Encoding.UTF8.GetString(state.ToArray());
    }
}
