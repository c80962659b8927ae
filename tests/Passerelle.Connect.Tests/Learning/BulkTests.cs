using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Target;
using static Passerelle.Connect.Tests.Learning.LearningFixture;

namespace Passerelle.Connect.Tests.Learning;

public sealed class BulkTests
{
    private const string Id = "507f1f77bcf86cd799439011";
    private static readonly BulkItem Item = new(Lena, Paris, GroupRole.Learner);
    private static readonly string ItemJson = $$"""{"userId":"{{Lena}}","groupId":"{{Paris}}","role":"learner"}""";

    [Theory]
    [InlineData(false, "POST")]
    [InlineData(true, "DELETE")]
    public async Task Memberships_are_handed_in_with_a_body_either_way(bool remove, string method)
    {
        await using var remote = await StartAsync();
        remote.On(method, "/bulk/groups/memberships", 202, null, ("Location", $"{remote.Server.Address}api/v2/bulk/operations/{Id}"));

        (await remote.Client.Bulk.StartAsync(remove, [Item], CancellationToken.None)).Value.ShouldBe(Id);

        remote.Calls[0].Body.ShouldBe($$"""{"input":[{{ItemJson}}]}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/api/v2/users/507f1f77bcf86cd799439011")]
    public async Task An_answer_without_the_address_of_an_operation_is_unknown(string location)
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/bulk/groups/memberships", 202, null, ("Location", location));

        (await remote.Client.Bulk.StartAsync(remove: false, [Item], CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Unknown);
    }

    /// <summary>The vendor's document shows its own host in the address, whatever host was asked.</summary>
    [Fact]
    public async Task Of_an_address_on_another_host_only_the_id_is_taken()
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/bulk/groups/memberships", 202, null, ("Location", $"https://app.360learning.com/api/v2/bulk/operations/{Id}"));

        (await remote.Client.Bulk.StartAsync(remove: false, [Item], CancellationToken.None)).Value.ShouldBe(Id);
    }

    [Fact]
    [Trait("Rule", "R5")]
    public async Task A_list_whose_answer_was_lost_is_unknown_and_found_again_in_the_list_of_operations()
    {
        await using var remote = await StartAsync();
        remote.Server.OnLost("POST", "/api/v2/bulk/groups/memberships");
        remote.On(
            "GET",
            "/bulk/operations?createdAt[gte]=2026-01-02T03%3A04%3A05.000Z&type[eq]=addUsersToGroups",
            200,
            $$"""[{"_id":"{{Id}}","type":"addUsersToGroups","status":"queued","createdAt":"2026-01-02T03:04:06.000Z","queuedAt":"x"}]"""
        );

        (await remote.Client.Bulk.StartAsync(remove: false, [Item], CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Unknown);
        var since = new DateTimeOffset(2026, 1, 2, 4, 4, 5, 999, TimeSpan.FromHours(1));
        var list = await remote.Client.Bulk.ListAsync(BulkType.AddUsersToGroups, since, CancellationToken.None);

        list.Items.ShouldHaveSingleItem().Status.ShouldBe(BulkStatus.NotEnded);
    }

    [Fact]
    public async Task A_switched_off_bulk_API_is_said_by_its_code()
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/bulk/groups/memberships", 503, """{"error":{"code":"bulkAPIDisabled","message":"m"}}""");

        var failure = (await remote.Client.Bulk.StartAsync(remove: false, [Item], CancellationToken.None)).Failure!;

        (failure.Kind, failure.Code).ShouldBe((FailureKind.Transient, LearningErrorCodes.BulkDisabled));
    }

    [Fact]
    public async Task A_fourth_operation_at_once_waits()
    {
        await using var remote = await StartAsync();
        remote.On("POST", "/bulk/groups/memberships", 429, """{"error":{"code":"bulkOperationsConcurrencyLimitReached","message":"m"}}""");
        remote.On("POST", "/bulk/groups/memberships", 202, null, ("Location", $"/api/v2/bulk/operations/{Id}"));

        (await remote.Client.Bulk.StartAsync(remove: false, [Item], CancellationToken.None)).Value.ShouldBe(Id);
    }

    [Fact]
    public async Task An_operation_is_looked_at_until_it_has_ended()
    {
        await using var remote = await StartAsync();
        foreach (var status in new[] { "pending", "queued", "running", "aNewState", "completed" })
        {
            remote.On("GET", $"/bulk/operations/{Id}", 200, $$"""{"_id":"{{Id}}","type":"addUsersToGroups","status":"{{status}}","createdAt":"2026-01-02T03:04:06.000Z"}""");
        }

        (await remote.Client.Bulk.WaitAsync(Id, CancellationToken.None)).Value!.Status.ShouldBe(BulkStatus.Completed);
    }

    [Fact]
    public async Task An_operation_that_does_not_end_is_given_up()
    {
        await using var remote = await StartAsync(change: o => o with { BulkPatience = TimeSpan.Zero });
        remote.On("GET", $"/bulk/operations/{Id}", 200, $$"""{"_id":"{{Id}}","status":"running"}""");

        (await remote.Client.Bulk.WaitAsync(Id, CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Transient);
    }

    [Fact]
    public async Task Results_are_matched_on_their_item()
    {
        await using var remote = await StartAsync();
        var other = $$"""{"userId":"{{Tom}}","groupId":"{{Paris}}","role":"learner"}""";
        remote.On("GET", $"/bulk/operations/{Id}/results", 200, $$"""[{"input":{{other}},"status":"error","errorMessage":"gone"},{"input":{{ItemJson}},"status":"success","resourceId":"1"}]""");

        var read = await remote.Client.Bulk.ResultsAsync(Id, CancellationToken.None);

        read.IsComplete.ShouldBeTrue();
        read.Items.Single(r => r.Item == Item).Succeeded.ShouldBeTrue();
        read.Items.Single(r => r.Item == Item with { User = Tom }).ShouldBe(new BulkResult(Item with { User = Tom }, Succeeded: false, "gone"));
    }

    [Fact]
    public async Task Results_before_the_end_are_a_failure_to_wait_on()
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/bulk/operations/{Id}/results", 400, """{"error":{"code":"bulkOperationNotRun","message":""}}""");

        (await remote.Client.Bulk.ResultsAsync(Id, CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Transient);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_001)]
    public async Task A_list_the_platform_would_refuse_is_not_sent(int count)
    {
        await using var remote = await StartAsync(signIn: false);

        await Should.ThrowAsync<ArgumentException>(
            () => remote.Client.Bulk.StartAsync(remove: false, [.. Enumerable.Repeat(Item, count)], CancellationToken.None)
        );
    }
}
