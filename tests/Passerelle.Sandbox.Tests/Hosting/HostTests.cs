using System.Net;
using System.Net.Sockets;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Tests.Personio;

namespace Passerelle.Sandbox.Tests.Hosting;

public sealed class HostTests
{
    [Fact]
    public async Task Without_a_port_the_first_free_one_is_taken()
    {
        await using var first = await Start(learning: null, personio: null);
        await using var second = await Start(learning: null, personio: null);
        first.PersonioAddress.Port.ShouldBeGreaterThan(SandboxHostOptions.FirstPort);
        second.PersonioAddress.Port.ShouldBeGreaterThan(first.PersonioAddress.Port);
        second.PersonioAddress.Host.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_given_port_that_is_taken_is_an_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await Should.ThrowAsync<IOException>(() => Start(learning: 0, personio: ((IPEndPoint)taken.LocalEndpoint).Port));
    }

    [Fact]
    public async Task Requests_are_logged_with_method_path_query_and_status_and_counted()
    {
        await using var server = await PersonioServer.StartAsync();
        await server.SignInAsync();
        await server.GetAsync("/v1/company/employees?limit=2");
        await server.Http.DeleteAsync("/v1/company/employees/4100001");
        var log = server.Host["personio"].Log;
        log.ShouldBeSameAs(server.Account.Log);
        log.Entries.Select(entry => $"{entry.Method} {entry.Path}{entry.Query} {entry.Status}")
            .ShouldBe(["POST /v1/auth 200", "GET /v1/company/employees?limit=2 200", "DELETE /v1/company/employees/4100001 403"]);
        (log.Reads, log.Writes).ShouldBe((2, 1));
        log.Count("/v1/company/*", "GET").ShouldBe(1);
        log.Clear();
        log.Entries.ShouldBeEmpty();
    }

    private static Task<SandboxHost> Start(int? learning, int? personio) => SandboxHost.StartAsync(new SandboxHostOptions
    {
        Personio = new PersonioAccount(new PersonioOptions(), TimeProvider.System),
        LearningPort = learning,
        PersonioPort = personio,
    });
}
