using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Hosting;

/// <summary>The simulated Personio as a site.</summary>
internal static class PersonioSite
{
    public static SandboxSite Create(PersonioAccount account) => new()
    {
        Name = "personio",
        ApiPaths = ["/v1", "/v2"],
        Map = app => app.MapPersonio(account),
        MapControl = app => PersonioControl.Map(app, account),
        Save = account.Save,
        Load = account.Load,
        Reset = account.Clear,
        ExpireTokens = account.ExpireTokens,
        Unlimit = account.Options.Unlimit,
        Summary = () => new
        {
            employees = account.Count,
            byStatus = account.Employees.GroupBy(person => person.Current.Status, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
            readable = account.ReadableAttributes.Select(attribute => attribute.Key),
            options = new { account.Options.Quirks, account.Options.V1EmployeesPerMinute, account.Options.V1EmployeesPerSecond, account.Options.V2PerSecond, account.Options.V2Burst },
        },
        WhenChanged = action => account.Changed += (_, _) => action(),
        ErrorBody = status => status == 429 ? null : $$$"""{"success":false,"error":{"code":{{{status}}},"message":"Something went wrong"}}""",
        Log = account.Log,
    };
}
