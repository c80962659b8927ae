using System.Text.Json;
using Passerelle.Console.Shared;
using Passerelle.Core.Target;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Instance.Pages.Users;
using Passerelle.Reporting;
using Passerelle.Running;
using Passerelle.Sandbox.Learning;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Mails;

namespace Passerelle.Instance.Pages.Mails;

/// <summary>Reads which mails were not sent (rule T3).</summary>
public static class MailsQuery
{
    /// <summary>Those of every test environment that works on this platform, and those that the platform itself would have sent.</summary>
    public static async Task<MailsModel> OfPlatformAsync(LearningPlatform platform, Stores stores, string? search, int? page, CancellationToken cancel)
    {
        var lines = platform.MailsNeverSent.Select(mail => new UnsentLine(mail.At, mail.Mail, MailsWords.Invitation, IsOurs: false)).ToList();
        foreach (var environment in await stores.Memory.TestsOfAsync(new GroupId(platform.RootGroupId), cancel))
        {
            lines.AddRange(await OursAsync(environment, stores, cancel));
        }

        return Of(lines, search, page);
    }

    /// <summary>Those that Passerelle would have sent from one test environment. They are kept encrypted, so that a search reads all of them.</summary>
    public static async Task<MailsModel> OfEnvironmentAsync(EnvironmentKey test, Stores stores, string? search, int? page, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(search))
        {
            return Of(await OursAsync(test, stores, cancel), search, page);
        }

        var (mails, total) = await stores.Outbox.ListedAsync(test, Listing.Offset(page), Listing.Rows, cancel);
        return new MailsModel(new ListPage<UnsentLine>([.. mails.Select(Line)], total, Listing.Number(page)), total > 0);
    }

    private static MailsModel Of(IReadOnlyList<UnsentLine> lines, string? search, int? page) =>
        new(
            Lists.Page([.. lines.Where(line => UserSearch.Contains(search, line.To, line.Subject)).OrderByDescending(line => line.At)], page),
            lines.Count > 0
        );

    private static async Task<IReadOnlyList<UnsentLine>> OursAsync(EnvironmentKey environment, Stores stores, CancellationToken cancel) =>
        [.. (await stores.Outbox.ListedAsync(environment, run: null, cancel)).Select(Line)];

    private static UnsentLine Line(KeptMail mail)
    {
        try
        {
            return mail.Content is { } content && StoreJson.Read<UnsentMail>(content) is { } unsent
                ? new UnsentLine(mail.CreatedAt, unsent.To, unsent.Subject, IsOurs: true)
                : new UnsentLine(mail.CreatedAt, "", MailsWords.Unreadable, IsOurs: true);
        }
        catch (JsonException)
        {
            return new UnsentLine(mail.CreatedAt, "", MailsWords.Unreadable, IsOurs: true);
        }
    }
}
