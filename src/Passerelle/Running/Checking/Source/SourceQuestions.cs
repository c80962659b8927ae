using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;

namespace Passerelle.Running.Checking.Source;

/// <summary>Is the credential of Personio accepted, and can everyone be read where the group structure needs it?</summary>
internal sealed class SourceQuestions(Connector connector)
{
    private const string Key = "personio.clientId";

    public async Task<Known<SourceFacts>> AskAsync(List<Answer> answers, Action<string> say, CancellationToken cancel)
    {
        SourceCheck check;
        try
        {
            say("Asking Personio");
            check = await connector.Source.CheckAsync(connector.Query, cancel);
            answers.Add(Answer.Ok("personio-credentials", Key, $"Personio ({connector.Configuration.Personio.BaseUrl.Authority}) accepts the credential and shows employees."));
        }
        catch (RemoteAccessException refused)
        {
            answers.Add(Answer.Error("personio-credentials", Key, refused));
            return Known<SourceFacts>.Not("Personio could not be read");
        }

        return new SourceFacts(check, connector.Rules.Hierarchy.Count == 0 ? null : await RosterAsync(answers, say, cancel));
    }

    private async Task<Roster?> RosterAsync(List<Answer> answers, Action<string> say, CancellationToken cancel)
    {
        const string id = "personio-roster";
        try
        {
            say("Reading employees from Personio");
            var roster = await connector.Source.ReadAsync(connector.Query, cancel);
            answers.Add(
                !roster.IsComplete
                    ? Answer.Error(id, Key, $"The list of employees is not complete: {roster.Proof.Why}", "Run the check again later; a run removes nobody while it is so.", ExitCodes.SourceNotTrusted)
                : roster.Employees.Count == 0
                    ? Answer.Error(id, Key, "Personio shows no employee at all.", "Check that the credential belongs to the right Personio account.", ExitCodes.SourceNotTrusted)
                : Answer.Ok(id, Key, roster.Employees.Count == 1 ? Phrase.Of($"All {roster.Employees.Count} employee were read.") : Phrase.Of($"All {roster.Employees.Count} employees were read."))
            );
            return roster;
        }
        catch (RemoteAccessException refused)
        {
            answers.Add(Answer.Error(id, Key, refused));
            return null;
        }
    }
}
