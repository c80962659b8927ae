using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio;
using Passerelle.Core.Source;

namespace Passerelle.Connect.Tests.Personio.Support;

public static class Readers
{
    private static readonly HttpClient Http = RemoteHttp.CreateClient();

    public static PersonioParts Parts(this FakePersonio personio, RequestCounter? counter = null, double perSecond = 0, int attempts = 3) =>
        new(
            Http,
            new PersonioOptions(personio.Url, "papi-id", "papi-secret", perSecond, TimeSpan.FromSeconds(10), attempts, TimeSpan.FromMilliseconds(1)),
            counter ?? new RequestCounter(),
            TimeProvider.System,
            NullLogger.Instance
        );

    public static RosterQuery Query(params string[] keys) => new(keys.ToHashSet());

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Employee With(this Roster roster, string id) => roster.Employees.Single(employee => employee.Id.Value == id);
}
