namespace Passerelle.Running.Checking.Target;

/// <summary>What no API tells and a person must answer: who else writes to the platform, and whether a test platform mails people (rule T3).</summary>
internal sealed class OtherWritersQuestion(Connector connector, ConfigurationKeys keys)
{
    public IEnumerable<Answer> Ask()
    {
        var environment = connector.Configuration.Environment;
        var isOurs = environment.IsTest && environment.BaseUrl.IsLoopback;
        yield return isOurs
            ? Answer.Ok("other-writers", $"{keys.Environment}.baseUrl", "The platform is an instance on this machine, where no other connector writes.")
            : Answer.Warning(
                "other-writers",
                $"{keys.Environment}.baseUrl",
                "Does 360Learning's own Personio connector, SCIM or another import still write to this platform? Passerelle cannot see it, and two writers undo each other's changes.",
                "Have it switched off in 360Learning before the first run; if it is, nothing is to be done."
            );
        if (!environment.IsTest)
        {
            yield break;
        }

        yield return isOurs
            ? Answer.Ok("platform-mails", $"{keys.Environment}.baseUrl", "The platform is an instance on this machine, so no mail leaves it if it is the one Passerelle ships.")
            : Answer.Warning(
                "platform-mails",
                $"{keys.Environment}.baseUrl",
                "Passerelle sends no mail from a test environment, but this platform may send its own.",
                "Ask 360Learning to keep mails of this test platform from leaving it."
            );
    }
}
