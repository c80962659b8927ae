using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Hosting;
using Passerelle.Sandbox.Learning;
using Passerelle.Sandbox.Personio;

namespace Passerelle.Sandbox.Tests.Hosting;

public sealed class BothSitesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sandbox-both-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Personio_stands_one_port_behind_the_learning_platform()
    {
        await using var host = await SandboxHost.StartAsync(new SandboxHostOptions { Learning = Platform(), Personio = Account() });
        host.LearningAddress.Port.ShouldBeGreaterThanOrEqualTo(SandboxHostOptions.FirstPort);
        host.PersonioAddress.Port.ShouldBe(host.LearningAddress.Port + 1);
    }

    [Fact]
    public async Task One_file_keeps_both()
    {
        var (platform, account) = (Platform(), Account());
        string paris;
        await using (await Start(platform, account))
        {
            paris = platform.AddGroup("Paris", platform.RootGroupId);
            platform.AddUser("lea@acme.example", groupId: paris);
            account.Fill(MadeUpCompany.Create(10, 1));
        }

        var (again, people) = (Platform(), Account());
        await using var host = await Start(again, people);
        host.StateLoaded.ShouldBeTrue();
        again.RootGroupId.ShouldBe(platform.RootGroupId);
        again.FindGroup(paris)!.Name.ShouldBe("Paris");
        again.FindUserByMail("lea@acme.example").ShouldNotBeNull();
        people.Count.ShouldBe(10);
    }

    [Fact]
    public async Task A_request_whose_answer_is_lost_has_taken_effect()
    {
        var platform = Platform();
        await using var host = await Start(platform, Account());
        using var http = await SignedIn(host, platform);
        host["learning"].Faults.Add(new FaultRule { Kind = FaultKind.DropAfter, Method = "POST", Path = "/api/v2/users*", Count = 1 });
        host["learning"].Faults.Add(new FaultRule { Kind = FaultKind.Drop, Method = "POST", Path = "/api/v2/users*", Nth = 2 });
        await Should.ThrowAsync<HttpRequestException>(() => Create(http, platform, "one@acme.example"));
        await Should.ThrowAsync<HttpRequestException>(() => Create(http, platform, "two@acme.example"));
        (await Create(http, platform, "three@acme.example")).StatusCode.ShouldBe(HttpStatusCode.Created);
        platform.Users().Select(user => user.Mail).Where(mail => mail!.EndsWith("@acme.example", StringComparison.Ordinal)).ShouldBe(["one@acme.example", "three@acme.example"]);
    }

    [Fact]
    public async Task Pages_of_a_bare_list_are_cut_emptied_and_linked_to_themselves()
    {
        var platform = Platform();
        foreach (var number in Enumerable.Range(0, 8))
        {
            platform.AddUser($"user{number}@acme.example");
        }

        await using var host = await Start(platform, Account());
        using var http = await SignedIn(host, platform);
        var faults = host["learning"].Faults;
        async Task<int> Rows() => JsonNode.Parse(await http.GetStringAsync("/api/v2/users"))!.AsArray().Count;
        var whole = await Rows();
        faults.Replace([new FaultRule { Kind = FaultKind.CutPage, Rows = 2 }]);
        (await Rows()).ShouldBe(whole - 2);
        faults.Replace([new FaultRule { Kind = FaultKind.EmptyList }]);
        (await Rows()).ShouldBe(0);
        faults.Replace([new FaultRule { Kind = FaultKind.EndlessNext }]);
        (await http.GetAsync("/api/v2/users")).Headers.GetValues("Link").ShouldBe([$"<{host.LearningAddress}api/v2/users>; rel=\"next\""]);
    }

    [Fact]
    public async Task The_platform_is_worked_on_through_the_control_API()
    {
        var platform = Platform();
        await using var host = await Start(platform, Account());
        using var http = new HttpClient { BaseAddress = host.LearningAddress };
        async Task<string> Added(string path, object body) => (string)JsonNode.Parse(await (await http.PostAsJsonAsync("/_control/" + path, body)).Content.ReadAsStringAsync())!["id"]!;
        var field = await Added("custom-fields", new { name = "Personnel number" });
        var group = await Added("groups", new { name = "Paris", @public = true });
        var user = await Added("users", new { mail = "lea@acme.example", groupId = group });
        (await http.PutAsJsonAsync($"/_control/users/{user}/values/{field}", new { value = "0042" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        platform.CustomValuesOf(user).Single().Value.ShouldBe("0042");
        (await http.PatchAsJsonAsync($"/_control/custom-fields/{field}", new { name = "Old number" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        platform.CustomFields().Single().Name.ShouldBe("Old number");
        (await http.PutAsync($"/_control/users/{user}/roles/{platform.RootGroupId}/admin", content: null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        platform.RolesOf(user).ShouldContain(role => role.Role == GroupRole.Admin);
        (await http.DeleteAsync($"/_control/custom-fields/{field}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.DeleteAsync($"/_control/custom-fields/{field}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await http.DeleteAsync("/_control/limits")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        platform.Options.WritesPerSecond.ShouldBe(0);
        var root = platform.RootGroupId;
        (await http.PostAsync("/_control/reset", content: null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        platform.FindUser(user).ShouldBeNull();
        platform.RootGroupId.ShouldNotBe(root);
    }

    private static PersonioAccount Account() => new(new PersonioOptions(), TimeProvider.System);

    private static LearningPlatform Platform() => new(new LearningPlatformOptions(), TimeProvider.System);

    private Task<SandboxHost> Start(LearningPlatform platform, PersonioAccount account) =>
        SandboxHost.StartAsync(new SandboxHostOptions { Learning = platform, Personio = account, LearningPort = 0, StateFile = Path.Combine(folder, "state") });

    private static async Task<HttpClient> SignedIn(SandboxHost host, LearningPlatform platform)
    {
        var http = new HttpClient { BaseAddress = host.LearningAddress };
        http.DefaultRequestHeaders.Add("360-api-version", "v2.0");
        var answer = await http.PostAsJsonAsync("/api/v2/oauth2/token", new { grant_type = "client_credentials", client_id = platform.Options.ClientId, client_secret = platform.Options.ClientSecret });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]);
        return http;
    }

    private static Task<HttpResponseMessage> Create(HttpClient http, LearningPlatform platform, string mail) =>
        http.PostAsJsonAsync("/api/v2/users?sendInvitationEmail=false", new { mail, membership = new { groupId = platform.RootGroupId, role = "learner" } });
}
