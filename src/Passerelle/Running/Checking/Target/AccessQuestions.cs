using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Core.Phrases;

namespace Passerelle.Running.Checking.Target;

/// <summary>Is the credential of 360Learning accepted, and which scopes does it hold? Reads are proven; writes only shown as probable.</summary>
internal sealed class AccessQuestions(Connector connector, ConfigurationKeys keys, bool needsCustomFields)
{
    private const string ReadScope = "learning-read-scope";
    private const string WriteScope = "learning-write-scope";

    private string Key => $"{keys.Environment}.clientId";

    public async Task<Access> AskAsync(List<Answer> answers, bool alsoWrites, CancellationToken cancel)
    {
        const string id = "learning-credentials";
        try
        {
            await connector.Learning.SignInAsync(cancel);
            answers.Add(Answer.Ok(id, Key, $"360Learning ({connector.Configuration.Environment.BaseUrl.Authority}) accepts the credential."));
        }
        catch (RemoteAccessException refused)
        {
            answers.Add(Answer.Error(id, Key, refused));
            return Skip(answers, alsoWrites, "360Learning gave no token");
        }

        var granted = new HashSet<string>(StringComparer.Ordinal);
        Phrase? silent = null;
        foreach (var scope in ScopesApi.Reads.Where(IsNeeded))
        {
            silent = await ProbeAsync(answers, scope, silent, granted, cancel);
        }

        if (alsoWrites)
        {
            foreach (var scope in ScopesApi.Writes.Where(IsNeeded))
            {
                silent = await ProbeAsync(answers, scope, silent, granted, cancel);
            }
        }
        else
        {
            answers.Add(NotAsked());
        }

        return new Access(granted, silent);
    }

    /// <returns>Why no further scope needs to be tried; null to go on.</returns>
    private async Task<Phrase?> ProbeAsync(List<Answer> answers, string scope, Phrase? silent, HashSet<string> granted, CancellationToken cancel)
    {
        var isRead = ScopesApi.Reads.Contains(scope);
        var id = isRead ? ReadScope : WriteScope;
        if (silent is not null)
        {
            answers.Add(Answer.Skipped(id, Key, $"{scope} was not tried, since {silent}."));
            return silent;
        }

        try
        {
            var finding = await connector.Learning.Scopes.ProbeAsync(scope, cancel);
            if (finding.State == ScopeState.Granted)
            {
                granted.Add(scope);
            }

            answers.Add(Of(finding, id, isRead));
            return null;
        }
        catch (RemoteAccessException refused)
        {
            answers.Add(Answer.Error(id, Key, refused));
            return refused.Code == RemoteCodes.Unreachable ? Phrase.Of($"360Learning stopped answering")
                : refused.Status == 401 ? Phrase.Of($"360Learning refuses the credential")
                : null;
        }
    }

    private Answer Of(ScopeFinding finding, string id, bool isRead) =>
        finding.State switch
        {
            ScopeState.Granted when isRead => Answer.Ok(id, Key, $"The credential holds {finding.Scope}."),
            ScopeState.Granted => Answer.Probable(
                id,
                Key,
                finding.Scope == LearningScopes.GroupsBulk
                    ? Phrase.Of($"The credential very likely holds {finding.Scope}: a job without items was let through.")
                    : Phrase.Of($"The credential very likely holds {finding.Scope}: a call on an id that nobody has was let through.")
            ),
            ScopeState.Missing => Answer.Error(
                id,
                Key,
                $"The credential lacks {finding.Scope}.",
                $"Grant {finding.Scope} to the API v2 credential in 360Learning (platform group > Settings > API v2).",
                ExitCodes.Remote
            ),
            _ when isRead => Answer.Error(id, Key, $"Trying {finding.Scope}", finding.Why!),
            _ => Answer.Warning(id, Key, $"Whether the credential holds {finding.Scope} stays open: {finding.Why?.Message}", "Look it up in 360Learning (platform group > Settings > API v2)."),
        };

    private Access Skip(List<Answer> answers, bool alsoWrites, Phrase why)
    {
        answers.Add(Answer.Skipped(ReadScope, Key, $"The scopes for reading were not tried, since {why}."));
        answers.Add(alsoWrites ? Answer.Skipped(WriteScope, Key, $"The scopes for writing were not tried, since {why}.") : NotAsked());
        return Access.None(why);
    }

    private Answer NotAsked() =>
        Answer.Skipped(WriteScope, Key, "Scopes for writing cannot be proven by reading; --write-scopes tries them with calls on an id that nobody has.");

    private bool IsNeeded(string scope) => needsCustomFields || scope is not (LearningScopes.CustomFieldsRead or LearningScopes.CustomFieldsWrite);
}
