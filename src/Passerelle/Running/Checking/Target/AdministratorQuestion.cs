using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Core.Phrases;
using Passerelle.Core.Target;

namespace Passerelle.Running.Checking.Target;

/// <summary>Does the connector's administrator have a living account, with the role of an administrator on every synchronised group?</summary>
internal sealed class AdministratorQuestion(Connector connector)
{
    private const string Account = "administrator-account";
    private const string Role = "administrator-role";
    private const string Key = "connector.administrator";

    public async Task<IEnumerable<Answer>> AskAsync(Access access, Known<GroupTree> groups, CancellationToken cancel)
    {
        if (access.Lacks(LearningScopes.UsersRead) is { } why)
        {
            return [Answer.Skipped(Account, Key, $"The administrator's account was not looked for, since {why}."), NoRole(why)];
        }

        try
        {
            return await OfAsync(connector.Rules.Administrator, groups, cancel);
        }
        catch (RemoteAccessException refused)
        {
            return [Answer.Error(Account, Key, refused), NoRole("the account could not be read")];
        }
    }

    private async Task<IEnumerable<Answer>> OfAsync(string mail, Known<GroupTree> groups, CancellationToken cancel)
    {
        // Whether the platform compares addresses without case is not documented, so the usual spelling is asked for as well.
        var read = await connector.Learning.Users.ByMailsAsync([mail, mail.ToLowerInvariant()], cancel);
        if (read.Failure is { } failure)
        {
            return [Answer.Error(Account, Key, "Looking for the administrator's account", failure), NoRole("the account could not be read")];
        }

        var found = read.Items.Where(u => string.Equals(u.Mail, mail, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Find(u => !u.IsDeleted) is not { } user)
        {
            var wrong =
                found.Count == 0
                    ? Answer.Error(Account, Key, $"There is no account with the e-mail {mail} on this platform.", "Correct the e-mail, or create the account in 360Learning.")
                    : Answer.Error(Account, Key, $"The account of {mail} is deleted.", "Restore the account in 360Learning, or name another administrator.");
            return [wrong, NoRole("there is no such account")];
        }

        var exists =
            user.Status == UserStatus.Invited
                ? Answer.Warning(Account, Key, $"The account of {mail} exists, but has never been taken: it is still invited.", "Let the person log in once.")
                : Answer.Ok(Account, Key, $"The account of {mail} exists ({user.DisplayName}, {user.Status.ToString().ToLowerInvariant()}).");
        return [exists, .. await RolesAsync(user, groups, cancel)];
    }

    private async Task<IEnumerable<Answer>> RolesAsync(LearningUser user, Known<GroupTree> groups, CancellationToken cancel)
    {
        if (groups.Value is not { } tree)
        {
            return [NoRole(groups.Why!)];
        }

        var read = await connector.Learning.Users.RolesAsync(user.Id, cancel);
        if (read.Failure is { } failure)
        {
            return [Answer.Error(Role, Key, "Reading the administrator's roles", failure)];
        }

        var roles = read.Items.Where(r => r.Role is GroupRole.Admin or GroupRole.Owner).GroupBy(r => r.Group).ToDictionary(g => g.Key, g => g.Max(r => r.Role));
        return connector.Rules.Groups.Select(g => tree.Find(g.Id)).OfType<Group>().Select(group => RoleOn(group, tree, roles));
    }

    private static Answer NoRole(Phrase why) => Answer.Skipped(Role, Key, $"The administrator's role was not looked up, since {why}.");

    private static Answer RoleOn(Group group, GroupTree tree, Dictionary<GroupId, GroupRole> roles)
    {
        var holds = tree.AncestorsOf(group.Id).Prepend(group).FirstOrDefault(g => roles.ContainsKey(g.Id));
        return holds is null
            ? Answer.Error(
                Role,
                Key,
                $"The administrator is neither admin nor owner of “{group.Name}” or of a group above it.",
                $"Make the account administrator of “{group.Name}” in 360Learning, or name another administrator."
            )
            : Answer.Ok(
                Role,
                Key,
                holds.Id == group.Id
                    ? Phrase.Of($"The administrator is {roles[holds.Id].ToString().ToLowerInvariant()} of “{holds.Name}”.")
                    : Phrase.Of($"The administrator is {roles[holds.Id].ToString().ToLowerInvariant()} of “{holds.Name}”, above “{group.Name}”.")
            );
    }
}
