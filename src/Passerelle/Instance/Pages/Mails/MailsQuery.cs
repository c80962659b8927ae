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
        var theirs = platform.MailsNeverSent.Select(mail => new UnsentLine(mail.At, mail.Mail, MailsWords.Invitation, IsOurs: false)).ToList();
        var environments = await stores.Memory.TestsOfAsync(new GroupId(platform.RootGroupId), cancel);
        return environments is [var only] ? await OfBothAsync(only, theirs, stores, search, page, cancel) : await WholeAsync(environments, theirs, stores, search, page, cancel);
    }

    /// <summary>Those that Passerelle would have sent from one test environment.</summary>
    public static Task<MailsModel> OfEnvironmentAsync(EnvironmentKey test, Stores stores, string? search, int? page, CancellationToken cancel) =>
        OfBothAsync(test, [], stores, search, page, cancel);

    /// <param name="theirs">What the platform itself would have sent.</param>
    public static async Task<MailsModel> OfBothAsync(EnvironmentKey test, IReadOnlyList<UnsentLine> theirs, Stores stores, string? search, int? page, CancellationToken cancel)
    {
        var isSearch = !string.IsNullOrWhiteSpace(search);
        if (isSearch && !await stores.Outbox.CanFindAsync(test, cancel))
        {
            return await WholeAsync([test], theirs, stores, search, page, cancel);
        }

        // However the two lists lie in each other, what is shown of ours lies no further ahead than theirs are many.
        var offset = Listing.Offset(page);
        var found = Newest(theirs, search);
        var begin = Math.Max(0, offset - found.Count);
        var most = (int)(offset + Listing.Rows - begin);
        var (mails, ours) = await stores.Outbox.ListedAsync(test, isSearch ? search : null, begin, most, cancel);
        var total = ours + found.Count;
        var lines = mails.Select(Line).Concat(found).OrderByDescending(line => line.At).Skip((int)(offset - begin)).Take(Listing.Rows).ToList();
        var any = total > 0 || theirs.Count > 0 || (isSearch && (await stores.Outbox.ListedAsync(test, search: null, skip: 0, most: 0, cancel)).Total > 0);
        return new MailsModel(new ListPage<UnsentLine>(lines, total, Listing.Number(page)), any);
    }

    /// <summary>All of them are read: of several environments, and where some are encrypted only.</summary>
    private static async Task<MailsModel> WholeAsync(
        IReadOnlyList<EnvironmentKey> environments,
        IReadOnlyList<UnsentLine> theirs,
        Stores stores,
        string? search,
        int? page,
        CancellationToken cancel
    )
    {
        var lines = theirs.ToList();
        foreach (var environment in environments)
        {
            lines.AddRange((await stores.Outbox.ListedAsync(environment, run: null, cancel)).Select(Line));
        }

        return new MailsModel(Lists.Page(Newest(lines, search), page), lines.Count > 0);
    }

    private static List<UnsentLine> Newest(IEnumerable<UnsentLine> lines, string? search)
    {
        var wanted = new UserSearch(search);
        return [.. lines.Where(line => wanted.IsIn(line.To, line.Subject)).OrderByDescending(line => line.At)];
    }

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
