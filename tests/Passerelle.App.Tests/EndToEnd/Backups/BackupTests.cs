using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Passerelle.App.Tests.Console;
using Passerelle.App.Tests.Console.World;
using Passerelle.App.Tests.EndToEnd.World;
using Passerelle.Core.Source;
using Passerelle.Store.Accounts;
using Passerelle.Store.Mails;

namespace Passerelle.App.Tests.EndToEnd.Backups;

/// <summary>The state of a data folder in one file, and back (section 13), through the command line.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const string Ada = "ada.moreau@acme.example";

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-backup-").FullName;
    private SyncWorld world = null!;

    private string File => Path.Combine(folder, "passerelle.tar.gz");

    private string Restored => Path.Combine(folder, "restored");

    public async ValueTask InitializeAsync() => world = await SyncWorld.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await world.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_backed_up_goes_on_elsewhere_without_a_second_account_or_mail()
    {
        var ada = world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        (await world.RunAsync("backup", File)).ExitCode.ShouldBe(0);

        // The world goes on: somebody new is synchronised after the backup.
        var ben = world.Hire("Ben", "Ruiz");
        await world.SyncedAsync();
        var accounts = world.Platform.UserCount;

        var restored = await RestoreAsync();
        restored.ExitCode.ShouldBe(0, restored.ToString());
        restored.Json.GetProperty("paused").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldEndWith("/production");
        restored.Json.GetProperty("keyFits").GetBoolean().ShouldBeTrue();
        restored.Json.GetProperty("auditIntact").GetBoolean().ShouldBeTrue();

        (await OnRestoredAsync("sync")).ExitCode.ShouldBe(1, "it is paused");
        (await OnRestoredAsync("resume", "--by", "Léa Martin")).ExitCode.ShouldBe(0);
        var synced = await OnRestoredAsync("sync");
        synced.ExitCode.ShouldBe(0, synced.ToString());
        world.Platform.UserCount.ShouldBe(accounts);
        (world.Account(ada)!.Mail, world.Account(ben)!.Mail).ShouldBe((Ada, "ben.ruiz@acme.example"));
        world.LoginsTo(Ada).Count.ShouldBe(1);
        world.LoginsTo("ben.ruiz@acme.example").Count.ShouldBe(1);
        (await OnRestoredAsync("audit", "verify")).Json.GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task It_stands_in_the_audit_log_of_every_platform_with_who_made_it()
    {
        await using var served = await ConsoleWorld.StartAsync(sync => sync.Hire("Ada", "Moreau"));
        (await served.Sync.SyncAsync()).ExitCode.ShouldBe(0);
        (await served.Sync.RunAsync("backup", File, "--by", "Léa Martin")).ExitCode.ShouldBe(0);

        var auditor = await served.SignInAsync(Role.Auditor);
        foreach (var (language, words) in new[] { ("en", "Backed the data up"), ("fr", "A sauvegardé les données"), ("de", "Sicherte die Daten") })
        {
            var page = System.Net.WebUtility.HtmlDecode(await auditor.ReadAsync(served.Link("/audit?action=backed-up"), language));
            page.ShouldContain(words);
            page.ShouldContain("Léa Martin");
            page.ShouldContain("passerelle.tar.gz");
        }

        (await served.Sync.RunAsync("audit", "verify")).Json.GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_made_while_the_console_is_served_and_holds_no_secret()
    {
        await using var served = await ConsoleWorld.StartAsync(sync => sync.Hire("Ada", "Moreau"));
        (await served.Sync.SyncAsync()).ExitCode.ShouldBe(0);
        await served.Console.AddAsync("lea@acme.example", ServedConsole.Platform, Role.Architect);
        const string Connector = "Acme Academy/Another";
        await served.Stores.Connectors.AddAsync(Connector, "another", "Acme Academy", "platform: Acme Academy", "test");
        await served.Stores.Secrets.SetAsync(Connector, "personio.clientSecret", "a-typed-personio-secret", "test");
        await served.Stores.Secrets.SetAsync(Connector, "mail.password", "a-typed-smtp-password", "test");
        await served.Stores.Outbox.PutAsync(served.Key, new NewMail(new EmployeeId("4100001"), User: null, Run: null, "credentials", "Password: a-Waiting-Passw0rd!", IsListedOnly: false));
        var login = served.Sync.LoginsTo(Ada).ShouldHaveSingleItem();

        (await served.Sync.RunAsync("backup", File)).ExitCode.ShouldBe(0);

        var whole = await UnpackAsync();
        Encoding.UTF8.GetString(whole).ShouldContain(Ada, customMessage: "the store itself must be in it");
        var key = (await System.IO.File.ReadAllTextAsync(Passerelles.KeyFile, TestContext.Current.CancellationToken)).Trim();
        string[] secrets =
        [
            "a-typed-personio-secret", "a-typed-smtp-password", "a-Waiting-Passw0rd!", LoginMails.PasswordIn(login)!, ServedConsole.Password, key,
            served.Sync.Platform.Options.ClientSecret, served.Sync.Personio.Options.ClientSecret,
        ];
        foreach (var secret in secrets)
        {
            Holds(whole, Encoding.UTF8.GetBytes(secret)).ShouldBeFalse(secret);
            Holds(whole, Encoding.Unicode.GetBytes(secret)).ShouldBeFalse(secret);
        }

        Holds(whole, Convert.FromBase64String(key)).ShouldBeFalse("the key");
        var restored = await RestoreAsync();
        restored.Json.GetProperty("mailsStopped").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_is_not_empty_is_only_replaced_when_told_and_then_moved_aside()
    {
        world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        await world.RunAsync("backup", File);
        Directory.CreateDirectory(Restored);
        await System.IO.File.WriteAllTextAsync(Path.Combine(Restored, "note.txt"), "mine", TestContext.Current.CancellationToken);

        var refused = await RestoreAsync();
        (refused.ExitCode, refused.Json.GetProperty("code").GetString()).ShouldBe((1, "not-empty"));
        Directory.EnumerateFileSystemEntries(Restored).ShouldHaveSingleItem();

        var told = await RestoreAsync("--yes");
        told.ExitCode.ShouldBe(0, told.ToString());
        var aside = told.Text("movedAside");
        (await System.IO.File.ReadAllTextAsync(Path.Combine(aside, "note.txt"), TestContext.Current.CancellationToken)).ShouldBe("mine");
        (await OnRestoredAsync("runs")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_backup_that_was_changed_cut_or_is_none_restores_nothing()
    {
        world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        await world.RunAsync("backup", File);
        var good = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        var changed = await RepackedAsync(bytes => bytes[bytes.Length / 2] ^= 1);
        foreach (var bad in new[] { good[..(good.Length / 2)], changed, Encoding.UTF8.GetBytes("not a backup at all") })
        {
            await System.IO.File.WriteAllBytesAsync(File, bad, TestContext.Current.CancellationToken);
            var answer = await RestoreAsync();
            answer.ExitCode.ShouldBe(1, answer.ToString());
            answer.Json.GetProperty("code").GetString().ShouldBe("backup-damaged", answer.ToString());
            Directory.EnumerateFileSystemEntries(folder).ShouldHaveSingleItem("nothing is left of it");
        }
    }

    [Fact]
    public async Task A_backup_of_a_newer_version_is_refused()
    {
        world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        await world.RunAsync("backup", File);
        await System.IO.File.WriteAllBytesAsync(File, await RepackedAsync(_ => { }, manifest => manifest.Replace("\"schema\": ", "\"schema\": 9", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        var answer = await RestoreAsync();
        (answer.ExitCode, answer.Json.GetProperty("code").GetString()).ShouldBe((1, "backup-too-new"), answer.ToString());
    }

    [Fact]
    public async Task While_another_process_serves_nothing_is_restored()
    {
        world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        await world.RunAsync("backup", File);
        using var serving = Passerelles.Start(["serve", "--urls", "http://127.0.0.1:0", "--data", world.Data.FullName, "--config", world.WriteConfig(), "--json"]);
        try
        {
            // It says where it is once it serves.
            while (await serving.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("is at http", StringComparison.Ordinal))
            {
            }

            var answer = await world.RunAsync("restore", File);
            (answer.ExitCode, answer.Json.GetProperty("code").GetString()).ShouldBe((1, "in-use"), answer.ToString());
            (await world.RunAsync("backup", File)).ExitCode.ShouldBe(0, "a backup is made beside it");
        }
        finally
        {
            serving.Kill();
            await serving.WaitForExitAsync(CancellationToken.None);
        }
    }

    [Fact]
    public async Task There_must_be_a_store_and_a_file_is_not_written_over()
    {
        (await Passerelles.RunHereAsync(world.Clock, ["backup", File, "--data", Path.Combine(folder, "nowhere"), "--json"])).Json.GetProperty("code").GetString().ShouldBe("store");
        world.Hire("Ada", "Moreau");
        await world.SyncedAsync();
        await System.IO.File.WriteAllTextAsync(File, "mine", TestContext.Current.CancellationToken);
        var answer = await Passerelles.RunHereAsync(world.Clock, ["backup", File, "--data", world.Data.FullName, "--json"]);
        answer.Json.GetProperty("code").GetString().ShouldBe("file-exists");
        (await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)).ShouldBe("mine");
    }

    [Fact]
    public async Task A_store_on_a_database_server_is_left_to_the_servers_own_tools()
    {
        foreach (var (command, tool) in new[] { ("backup", "pg_dump"), ("restore", "pg_restore") })
        {
            using var child = Passerelles.Start([command, File, "--data", Restored, "--json"], ("PASSERELLE_POSTGRES", "Host=nowhere.example"));
            var answer = await Passerelles.EndAsync(child);
            (answer.ExitCode, answer.Json.GetProperty("code").GetString()).ShouldBe((1, "postgres"), answer.ToString());
            answer.Text("text").ShouldContain(tool);
        }

        System.IO.File.Exists(File).ShouldBeFalse();
    }

    private Task<Answer> RestoreAsync(params string[] more) => Passerelles.RunHereAsync(world.Clock, ["restore", File, "--data", Restored, "--json", .. more]);

    private Task<Answer> OnRestoredAsync(params string[] command) =>
        Passerelles.RunHereAsync(world.Clock, [.. command, "--config", world.WriteConfig(), "--data", Restored, "--json", "--yes"]);

    private static bool Holds(byte[] whole, byte[] part) => whole.AsSpan().IndexOf(part) >= 0;

    /// <summary>Everything in the backup, what is packed inside of it too, one after the other.</summary>
    private async Task<byte[]> UnpackAsync()
    {
        using var all = new MemoryStream();
        await foreach (var (_, content) in EntriesAsync())
        {
            all.Write(content);
        }

        return all.ToArray();
    }

    private async IAsyncEnumerable<(string Name, byte[] Content)> EntriesAsync()
    {
        await using var packed = System.IO.File.OpenRead(File);
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using var tar = new TarReader(unpacked);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            using var content = new MemoryStream();
            await entry.DataStream!.CopyToAsync(content);
            yield return (entry.Name, content.ToArray());
        }
    }

    /// <summary>The same backup with something else in its store or its list of contents.</summary>
    private async Task<byte[]> RepackedAsync(Action<byte[]> change, Func<string, string>? edit = null)
    {
        using var to = new MemoryStream();
        await using (var packed = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true))
        await using (var tar = new TarWriter(packed, TarEntryFormat.Pax))
        {
            await foreach (var (name, content) in EntriesAsync())
            {
                var bytes = name == "manifest.json" ? Encoding.UTF8.GetBytes(edit?.Invoke(Encoding.UTF8.GetString(content)) ?? Encoding.UTF8.GetString(content)) : content;
                if (name == "passerelle.db")
                {
                    change(bytes);
                }

                await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
            }
        }

        return to.ToArray();
    }
}
