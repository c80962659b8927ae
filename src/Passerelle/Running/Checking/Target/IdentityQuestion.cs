using Passerelle.Core.Phrases;
using Passerelle.Core.Target;
using Passerelle.Running.Planning;
using Passerelle.Store.Environments;

namespace Passerelle.Running.Checking.Target;

/// <summary>Is it the same platform as before, and another one than the other environment's? The first time it is recorded.</summary>
internal sealed class IdentityQuestion(Connector connector, ConfigurationKeys keys)
{
    private const string Id = "platform-identity";

    public async Task<Answer> AskAsync(Known<GroupTree> groups, CancellationToken cancel)
    {
        var key = $"{keys.Environment}.baseUrl";
        if (groups.Value is not { } tree)
        {
            return Answer.Skipped(Id, key, $"The platform's identity was not compared, since {groups.Why}.");
        }

        if (tree.Root is not { } root)
        {
            return Answer.Skipped(Id, key, "The platform's identity was not compared, since it shows no single group at the top.");
        }

        // Of a platform that lacks the configured groups nobody knows whether it is the one meant.
        if (connector.Rules.Groups.Any(g => tree.Find(g.Id) is null))
        {
            return Answer.Skipped(Id, key, "The platform's identity was not recorded, since a configured group is not on this platform.");
        }

        var identity = new PlatformIdentity(connector.Configuration.Environment.BaseUrl.GetLeftPart(UriPartial.Authority), root.Id);
        var known = await connector.Stores.Identities.FindAsync(connector.Key, cancel);
        return await IdentityCheck.RefusalAsync(connector, identity, cancel) is { } wrong
            ? Answer.Error(Id, key, wrong.What, wrong.Remedy, wrong.ExitCode)
            : Answer.Ok(
                Id,
                key,
                known is null
                    ? Phrase.Of($"The platform is {identity.BaseAddress} with the root group “{root.Name}” ({root.Id}); recorded for all runs to come.")
                    : Phrase.Of($"The platform is {identity.BaseAddress} with the root group “{root.Name}” ({root.Id}); the same as recorded before.")
            );
    }
}
