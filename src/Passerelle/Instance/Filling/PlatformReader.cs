using System.Collections.Concurrent;
using System.Globalization;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Phrases;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;
using Passerelle.Running;
using Passerelle.Running.Reading.Pseudonymising;
using Passerelle.Sandbox.Learning;
using GroupRole = Passerelle.Core.Target.GroupRole;
using UserStatus = Passerelle.Core.Target.UserStatus;

namespace Passerelle.Instance.Filling;

/// <summary>Reads a platform whole, to be put into the test instance. It only reads; whatever cannot be read ends it.</summary>
/// <param name="pseudonyms">Null keeps names and addresses as they are.</param>
internal sealed class PlatformReader(Connector production, Pseudonyms? pseudonyms, Action<string> say)
{
    /// <summary>Enough to keep the configured rate busy when each answer takes its time.</summary>
    private const int SideBySide = 24;

    private const int SayEvery = 100;

    private LearningClient Client => production.Learning;

    private SyncRules Rules => production.Rules;

    /// <exception cref="UnreadableException">A part of it did not come.</exception>
    /// <exception cref="RemoteAccessException">The platform cannot be worked with at all.</exception>
    public async Task<PlatformImport> ReadAsync(CancellationToken cancel)
    {
        say("Reading accounts and groups from 360Learning");
        await Client.SignInAsync(cancel);
        var groups = Whole(await Client.Groups.ListAsync(cancel));
        var fields = await FieldsAsync(cancel);
        IReadOnlyList<LearningUser> users =
        [
            .. Whole(await Client.Users.ListAsync(UserFilter.NotDeleted, cancel))
                .Concat(Whole(await Client.Users.ListAsync(UserFilter.Deleted, cancel)))
                .Where(user => user.Status != UserStatus.Unknown)
                .DistinctBy(user => user.Id),
        ];
        var known = users.Select(user => user.Id).ToHashSet();
        var mappings = Whole(await Client.ExternalIds.ListAsync(Rules.LinkPlatform, cancel));
        var numbers = Rules.NumberSource is null ? [] : Whole(await Client.ExternalIds.ListAsync($"{Rules.LinkPlatform}-number", cancel));
        var roles = await RolesAsync(groups, known, cancel);
        var details = await DetailsAsync(users, known, fields.Count > 0, cancel);
        return new PlatformImport(
            [.. groups.Select(group => new ImportedGroup(group.Id.Value, group.Name, group.IsPublic, group.Parent?.Value))],
            fields,
            [.. users.Select(user => Imported(user, roles.GetValueOrDefault(user.Id, []), details.GetValueOrDefault(user.Id)))],
            [.. mappings.Concat(numbers).Where(one => known.Contains(one.User)).Select(one => new ImportedMapping(one.Id, one.Platform, one.User.Value, one.Value))]
        );
    }

    private async Task<IReadOnlyList<ImportedField>> FieldsAsync(CancellationToken cancel)
    {
        var fields = new List<ImportedField>();
        foreach (var field in Whole(await Client.CustomFields.ListAsync(cancel)))
        {
            var authorised = await Client.CustomFields.AuthorisedValuesAsync(field.Id, cancel);
            var values = authorised.Succeeded ? authorised.Value : throw new UnreadableException(authorised.Failure);
            fields.Add(new ImportedField(field.Id.Value, field.Name, field.Type == CustomFieldType.Date ? "date" : "string", [.. values.Select(Value)]));
        }

        return fields;
    }

    private async Task<Dictionary<UserId, List<ImportedRole>>> RolesAsync(IReadOnlyList<Group> groups, HashSet<UserId> known, CancellationToken cancel)
    {
        var read = new ConcurrentBag<(Group Group, IReadOnlyList<RoleOfUser> Roles)>();
        await EachAsync(groups, "groups", async (group, token) => read.Add((group, Whole(await Client.Groups.RolesAsync(group.Id, token)))), cancel);
        var roles = new Dictionary<UserId, List<ImportedRole>>();
        foreach (var (group, members) in read)
        {
            foreach (var member in members.Where(member => known.Contains(member.User) && member.Role != GroupRole.Other))
            {
                if (!roles.TryGetValue(member.User, out var theirs))
                {
                    roles.Add(member.User, theirs = []);
                }

                theirs.Add(new ImportedRole(group.Id.Value, Enum.Parse<Sandbox.Learning.GroupRole>(member.Role.ToString())));
            }
        }

        return roles;
    }

    /// <summary>Managers and custom values of those whose accounts live.</summary>
    private async Task<IReadOnlyDictionary<UserId, Details>> DetailsAsync(IReadOnlyList<LearningUser> users, HashSet<UserId> known, bool hasFields, CancellationToken cancel)
    {
        var details = new ConcurrentDictionary<UserId, Details>();
        await EachAsync(
            [.. users.Where(user => !user.IsDeleted)],
            "people",
            async (user, token) =>
            {
                var managers = Whole(await Client.Managers.OfAsync(user.Id, token)).Where(known.Contains);
                var values = hasFields ? await Client.CustomFields.ValuesOfAsync(user.Id, token) : RemoteResult<IReadOnlyList<CustomValue>>.Of([]);
                details[user.Id] = new Details(
                    [.. managers.Select(manager => manager.Value)],
                    [.. (values.Succeeded ? values.Value : throw new UnreadableException(values.Failure)).Select(one => new PlatformCustomValue(one.Field.Value, Value(one.Value)))]
                );
            },
            cancel
        );
        return details;
    }

    private async Task EachAsync<T>(IReadOnlyList<T> all, string what, Func<T, CancellationToken, Task> read, CancellationToken cancel)
    {
        var done = 0;
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancel },
            async (one, token) =>
            {
                await read(one, token);
                if (Interlocked.Increment(ref done) is var now && (now % SayEvery == 1 || now == all.Count))
                {
                    say(string.Create(CultureInfo.InvariantCulture, $"Reading {what}: {now} of {all.Count}"));
                }
            }
        );
    }

    private ImportedUser Imported(LearningUser user, IReadOnlyList<ImportedRole> roles, Details? details) =>
        new(
            user.Id.Value,
            Enum.Parse<Sandbox.Learning.UserStatus>(user.Status.ToString()),
            user.Mail is { } mail && pseudonyms is not null ? pseudonyms.Mail(mail) : user.Mail,
            user.FirstName is { Length: > 0 } first && pseudonyms is not null ? pseudonyms.FirstName(first) : user.FirstName,
            user.LastName is { Length: > 0 } last && pseudonyms is not null ? pseudonyms.LastName(last) : user.LastName,
            user.Job,
            user.Language,
            user.DeactivatedAt,
            user.LastLogin,
            user.LastDeleted,
            roles,
            details?.Managers ?? [],
            details?.Values ?? []
        );

    private string Value(string value) => pseudonyms?.Value(value) ?? value;

    private static IReadOnlyList<T> Whole<T>(PagedRead<T> read) => read.Failure is { } failure ? throw new UnreadableException(failure) : read.Items;

    private sealed record Details(IReadOnlyList<string> Managers, IReadOnlyList<PlatformCustomValue> Values);
}

/// <summary>A part of production did not come; a platform with holes is not put into the instance.</summary>
internal sealed class UnreadableException(RemoteFailure failure) : Exception(failure.Message.ToString())
{
    /// <summary>What the platform, or the way to it, said.</summary>
    public Phrase Why => failure.Message;
}
