using Passerelle.Running.Checking.Mail;
using Passerelle.Running.Checking.Source;
using Passerelle.Running.Checking.Target;

namespace Passerelle.Running.Checking;

/// <summary>
/// Proves the configuration against the real systems (rule L3). It changes nothing there; it records the platform's identity. A question that
/// cannot be asked is answered as skipped, and the others go on.
/// </summary>
public sealed class Checker(Connector connector)
{
    /// <param name="writeScopes">Also try the scopes for writing, with calls on an id that nobody has.</param>
    /// <param name="say">Told what is being done, for a person who waits.</param>
    public async Task<IReadOnlyList<Answer>> RunAsync(bool writeScopes, Action<string> say, CancellationToken cancel)
    {
        var keys = new ConfigurationKeys(connector.Configuration);
        var ledger = await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel);
        var answers = new List<Answer>(new AddressQuestion(connector, keys).Ask());

        var source = await new SourceQuestions(connector).AskAsync(answers, say, cancel);
        answers.AddRange(new AttributeQuestion(connector, keys).Ask(source));

        say("Asking 360Learning");
        var needsFields = connector.Rules.CustomFields.Count > 0 || ledger.RetiredFields.Count > 0;
        var access = await new AccessQuestions(connector, keys, needsFields).AskAsync(answers, writeScopes, cancel);
        var groups = await new GroupQuestions(connector, keys).AskAsync(answers, access, cancel);
        answers.AddRange(await new AdministratorQuestion(connector).AskAsync(access, groups, cancel));
        answers.AddRange(new HierarchyQuestion(connector).Ask(source, groups));
        answers.AddRange(await new CustomFieldQuestion(connector).AskAsync(access, source, ledger, cancel));

        say("Asking the mail server");
        answers.Add(await new MailQuestion(connector).AskAsync(cancel));
        answers.AddRange(new OtherWritersQuestion(connector, keys).Ask());
        answers.Add(await new IdentityQuestion(connector, keys).AskAsync(groups, cancel));
        return answers;
    }
}
