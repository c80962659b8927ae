using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Running.Checking;

namespace Passerelle.Configuration.Owned;

/// <summary>Which secrets of a draft a check has seen accepted by the system they are for.</summary>
public static class AcceptedSecrets
{
    private const string Store = "store:";
    private static readonly string[] Credential = ["clientId", "clientSecret"];

    /// <returns>The names under which the console keeps them.</returns>
    public static IReadOnlyList<string> Of(ConfigurationDraft draft, EnvironmentName environment, IReadOnlyCollection<Answer> answers)
    {
        var at = environment == EnvironmentName.Test ? "environments.test" : "environments.production";
        var source = environment == EnvironmentName.Test && draft.Has("environments.test.personio") ? "environments.test.personio" : "personio";
        var keys = new List<string>();
        if (IsOk(answers, "personio-credentials"))
        {
            keys.AddRange(Credential.Select(key => $"{source}.{key}"));
        }

        if (IsOk(answers, "learning-credentials"))
        {
            keys.AddRange(Credential.Select(key => $"{at}.{key}"));
        }

        if (IsOk(answers, "mail-server"))
        {
            keys.Add("mail.password");
        }

        return [.. keys.Select(draft.Text).Where(text => text?.StartsWith(Store, StringComparison.Ordinal) == true).Select(text => text![Store.Length..]).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsOk(IReadOnlyCollection<Answer> answers, string id) => answers.Any(answer => answer.Id == id && answer.Status == AnswerStatus.Ok);
}
