using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Passerelle.Connect.Http;
using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V1Script;

namespace Passerelle.Connect.Tests.Personio.V1;

public sealed class AccessTests
{
    [Fact]
    [Trait("Trap", "19")]
    [Trait("Trap", "20")]
    public async Task One_token_serves_every_request_and_the_answers_authorization_header_is_ignored()
    {
        var rotated = new Dictionary<string, string> { ["authorization"] = "Bearer papi-rotated" };
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .OnGet(Employees, request => Page(150, request.Offset == 0 ? People(1, 100) : People(101, 50)) with { Headers = rotated });
        var counter = new RequestCounter();
        using var reader = new PersonioV1Reader(personio.Parts(counter));

        await reader.ReadAsync(Readers.Query(), Readers.Cancel);
        await reader.ReadAsync(Readers.Query(), Readers.Cancel);

        personio.To("/v1/auth").Count().ShouldBe(1);
        personio.Requests.Where(request => request.Method == "GET").ShouldAllBe(request => request.Headers["Authorization"] == "Bearer papi-1");
        counter.Personio.ShouldBe(7);
    }

    [Fact]
    public async Task Credentials_go_in_a_json_body_and_never_in_an_address()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id").Lists();
        using var reader = new PersonioV1Reader(personio.Parts());

        await reader.ReadAsync(Readers.Query(), Readers.Cancel);

        var signIn = personio.To("/v1/auth").Single();
        signIn.Headers["Content-Type"].ToString().ShouldStartWith("application/json");
        JsonNode.DeepEquals(JsonNode.Parse(signIn.Body), JsonNode.Parse("""{"client_id":"papi-id","client_secret":"papi-secret"}""")).ShouldBeTrue();
        signIn.Query.ShouldBeEmpty();
        signIn.Headers.ContainsKey("Transfer-Encoding").ShouldBeFalse();
        signIn.Headers["Content-Length"].ToString().ShouldBe(Encoding.UTF8.GetByteCount(signIn.Body).ToString(CultureInfo.InvariantCulture));
        personio.Requests.ShouldAllBe(request =>
            request.Headers["X-Personio-App-ID"] == "PASSERELLE" && !request.Headers.ContainsKey("X-Personio-Partner-ID")
        );
        personio.Requests.ShouldAllBe(request => request.Headers["Accept"] == "application/json");
    }

    [Fact]
    public async Task The_partner_is_named_when_one_is_set()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id").Lists();
        var parts = personio.Parts();
        using var reader = new PersonioV1Reader(parts with { Options = parts.Options with { AppId = "LMS_SYNC", PartnerId = "ACME" } });

        await reader.ReadAsync(Readers.Query(), Readers.Cancel);

        personio.Requests.ShouldAllBe(request =>
            request.Headers["X-Personio-App-ID"] == "LMS_SYNC" && request.Headers["X-Personio-Partner-ID"] == "ACME"
        );
    }

    [Fact]
    [Trait("Trap", "6")]
    [Trait("Trap", "24")]
    public async Task Only_mapped_attributes_are_asked_for_always_with_id_and_never_by_date()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id", "email", "office", "team", "fix_salary")
            .Lists(Person(1));
        using var reader = new PersonioV1Reader(personio.Parts());

        await reader.ReadAsync(Readers.Query("email", "office"), Readers.Cancel);

        var query = personio.To(Employees).Single().Query;
        query["attributes[]"].Order().ShouldBe(["email", "id", "office"]);
        query.Keys.Order().ShouldBe(["attributes[]", "limit", "offset"]);
    }

    [Theory]
    [Trait("Trap", "21")]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_token_that_expired_is_renewed_once(int status)
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id");
        personio.OnGet(
            Employees,
            request => request.Headers["Authorization"] == "Bearer papi-1" ? Forbidden with { Status = status } : Page(3, People(1, 3))
        );
        using var reader = new PersonioV1Reader(personio.Parts());

        (await reader.ReadAsync(Readers.Query(), Readers.Cancel)).Proof.ShouldBe(RosterProof.Complete(3, 3));

        personio.To("/v1/auth").Count().ShouldBe(2);
    }

    [Fact]
    [Trait("Trap", "21")]
    public async Task A_right_that_is_missing_is_told_from_a_bad_credential()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id").OnGet(Employees, _ => Forbidden);
        using var reader = new PersonioV1Reader(personio.Parts());

        var error = await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel));

        error.Code.ShouldBe("right-missing");
        error.Mend.ShouldContain("Employees: read");
        personio.To("/v1/auth").Count().ShouldBe(2);
    }

    [Fact]
    [Trait("Trap", "21")]
    public async Task A_credential_that_even_the_list_of_attributes_refuses_is_bad()
    {
        var refusal = Forbidden with { Status = 401 };
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().OnGet(Attributes, _ => refusal).OnGet(Employees, _ => refusal);
        using var reader = new PersonioV1Reader(personio.Parts());

        (await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel))).Code.ShouldBe(
            "credentials-refused"
        );
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(200)]
    public async Task Wrong_credentials_stop_the_read_after_one_try(int status)
    {
        await using var personio = (await FakePersonio.StartAsync()).On(
            "POST",
            "/v1/auth",
            _ => new FakeReply(status, """{"success":false,"error":{"code":0,"message":"Wrong credentials"}}""")
        );
        using var reader = new PersonioV1Reader(personio.Parts());

        var error = await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel));

        error.Code.ShouldBe("credentials-refused");
        error.ToString().ShouldNotContain("papi-secret");
        personio.Requests.Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Trap", "15")]
    public async Task A_failure_disguised_as_success_is_an_error_whatever_its_language()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .OnGet(Employees, _ => FakeReply.Ok("""{"success":false,"error":{"code":0,"message":"Es ist ein Problem aufgetreten"}}"""));
        using var reader = new PersonioV1Reader(personio.Parts());

        var error = await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel));

        error.Text.ShouldContain("Es ist ein Problem aufgetreten");
        error.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"success":true,"data":{}}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"success":true,"data":[""")]
    public async Task An_answer_that_is_no_list_never_passes_for_an_empty_company(string body)
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id").OnGet(Employees, _ => FakeReply.Ok(body));
        using var reader = new PersonioV1Reader(personio.Parts());

        (await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel))).Code.ShouldBe(
            RemoteCodes.Malformed
        );
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_refusal_for_now_is_tried_again(int status)
    {
        var calls = 0;
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .OnGet(Employees, _ => ++calls < 3 ? new FakeReply(status, "") : Page(2, People(1, 2)));
        using var reader = new PersonioV1Reader(personio.Parts());

        (await reader.ReadAsync(Readers.Query(), Readers.Cancel)).IsComplete.ShouldBeTrue();

        calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_host_that_keeps_failing_stops_the_read_with_its_status()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id").OnGet(Employees, _ => new FakeReply(503, ""));
        using var reader = new PersonioV1Reader(personio.Parts());

        var error = await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel));

        error.Code.ShouldBe("http-503");
        personio.To(Employees).Count().ShouldBe(3);
    }

    [Fact]
    public async Task A_web_page_instead_of_json_stops_the_read()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .OnGet(Employees, _ => FakeReply.Ok("<html>Sign in</html>") with { Type = "text/html" });
        using var reader = new PersonioV1Reader(personio.Parts());

        (await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel))).Code.ShouldBe(RemoteCodes.NotJson);
    }

    [Fact]
    public async Task Requests_are_paced_and_come_one_at_a_time()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .OnGet(Employees, request => Page(350, People(1 + request.Offset, Math.Min(100, 350 - request.Offset))));
        using var reader = new PersonioV1Reader(personio.Parts(perSecond: 20));
        var began = TimeProvider.System.GetTimestamp();

        await reader.ReadAsync(Readers.Query(), Readers.Cancel);

        // Six requests, five gaps of 50 ms.
        TimeProvider.System.GetElapsedTime(began).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(240));
    }
}
