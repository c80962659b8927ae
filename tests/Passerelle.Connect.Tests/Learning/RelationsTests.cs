using System.Text.Json;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Target;
using static Passerelle.Connect.Tests.Learning.LearningFixture;

namespace Passerelle.Connect.Tests.Learning;

public sealed class RelationsTests
{
    private static readonly FieldId Number = new("65f0aa11bb22cc33dd44ee55");
    private static readonly FieldId Since = new("65f0aa11bb22cc33dd44ee56");

    [Fact]
    public async Task External_ids_are_listed_by_platform_and_target_type()
    {
        await using var remote = await StartAsync();
        remote.On(
            "GET",
            "/external-ids?platform[eq]=passerelle%3Aa%20b&type[eq]=user",
            200,
            $$"""[{"_id":"670011223344556677889900","platform":"passerelle:a b","targetType":"user","targetId":"{{Lena}}","value":"42"}]"""
        );

        var read = await remote.Client.ExternalIds.ListAsync("passerelle:a b", CancellationToken.None);

        read.Items.ShouldBe([new ExternalIdMapping("670011223344556677889900", "passerelle:a b", Lena, "42")]);
    }

    [Fact]
    [Trait("Rule", "S3")]
    public async Task External_ids_are_written_replaced_and_deleted()
    {
        await using var remote = await StartAsync();
        var answer = $$"""{"_id":"670011223344556677889900","platform":"p","targetType":"user","targetId":"{{Lena}}","value":"42"}""";
        remote.On("POST", "/external-ids", 503).On("POST", "/external-ids", 201, answer);
        remote.On("PUT", "/external-ids/670011223344556677889900", 200, answer);
        remote.On("DELETE", "/external-ids/670011223344556677889900", 404, """{"error":{"code":"mappingIdNotFound","message":""}}""");

        var made = (await remote.Client.ExternalIds.CreateAsync("p", Lena, "42", CancellationToken.None)).Value!;
        await remote.Client.ExternalIds.ReplaceAsync(made, CancellationToken.None);
        (await remote.Client.ExternalIds.DeleteAsync(made.Id, CancellationToken.None))!.IsAlreadyDone.ShouldBeTrue();

        remote.Calls[1].Body.ShouldBe($$"""{"platform":"p","targetType":"user","targetId":"{{Lena}}","value":"42"}""");
        remote.Calls[2].Body.ShouldBe(remote.Calls[1].Body);
    }

    [Fact]
    public async Task A_mapping_is_found_by_user_and_by_value()
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/external-ids?platform[eq]=p&type[eq]=user&targetId[eq]={Lena}", 200, "[]");
        remote.On("GET", "/external-ids?platform[eq]=p&type[eq]=user&value[eq]=4%262", 200, "[]");

        (await remote.Client.ExternalIds.OfUserAsync("p", Lena, CancellationToken.None)).Items.ShouldBeEmpty();
        (await remote.Client.ExternalIds.OfValueAsync("p", "4&2", CancellationToken.None)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Groups_are_read_with_their_parents()
    {
        await using var remote = await StartAsync();
        remote.On("GET", "/groups", 200, $$"""[{"_id":"r1","name":"Acme","public":true,"new":1},{"_id":"{{Paris}}","name":"Paris","public":false,"parentId":"r1"}]""");
        remote.On("GET", $"/groups/{Paris}", 404, """{"error":{"code":"groupNotFound","message":""}}""");

        var read = await remote.Client.Groups.ListAsync(CancellationToken.None);

        read.Items.ShouldBe([new Group(new GroupId("r1"), "Acme", IsPublic: true, Parent: null), new Group(Paris, "Paris", IsPublic: false, new GroupId("r1"))]);
        (await remote.Client.Groups.GetAsync(Paris, CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Configuration);
    }

    [Fact]
    public async Task Roles_are_read_both_ways_and_new_ones_are_no_error()
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/groups/{Paris}/roles", 200, $$"""[{"userId":"{{Lena}}","role":"learner"},{"userId":"{{Lena}}","role":"userAdmin"},{"userId":"{{Tom}}","role":"new1"}]""");
        remote.On("GET", $"/users/{Lena}/roles", 200, $$"""[{"groupId":"{{Paris}}","role":"new1"},{"groupId":"{{Paris}}","role":"new2"},{"groupId":"{{Paris}}","role":"owner"}]""");

        var ofGroup = await remote.Client.Groups.RolesAsync(Paris, CancellationToken.None);
        var ofUser = await remote.Client.Users.RolesAsync(Lena, CancellationToken.None);

        ofGroup.Items.ShouldBe([new(Lena, GroupRole.Learner), new(Lena, GroupRole.UserAdmin), new(Tom, GroupRole.Other)]);
        ofUser.IsComplete.ShouldBeTrue();
        ofUser.Items.Select(r => r.Role).ShouldBe([GroupRole.Other, GroupRole.Other, GroupRole.Owner]);
    }

    [Theory]
    [InlineData(GroupRole.Learner, "learner")]
    [InlineData(GroupRole.UserAdmin, "user-admin")]
    [InlineData(GroupRole.Admin, "admin")]
    public async Task A_role_is_spelled_as_the_path_wants_it(GroupRole role, string word)
    {
        await using var remote = await StartAsync();
        remote.On("POST", $"/groups/{Paris}/{word}/{Lena}", 204).On("DELETE", $"/groups/{Paris}/{word}/{Lena}", 204);

        (await remote.Client.Groups.AddRoleAsync(new BulkItem(Lena, Paris, role), CancellationToken.None)).ShouldBeNull();
        (await remote.Client.Groups.RemoveRoleAsync(new BulkItem(Lena, Paris, role), CancellationToken.None)).ShouldBeNull();

        remote.Calls.ShouldAllBe(c => c.Body.Length == 0);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public async Task Managers_are_read_set_and_taken_off()
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/users/{Lena}/managers", 200, $"[\"{Tom}\"]").On("GET", $"/users/{Tom}/subordinates", 200, $"[\"{Lena}\"]");
        remote.On("POST", $"/users/{Lena}/managers/{Tom}", 204).On("DELETE", $"/users/{Lena}/managers/{Tom}", 204);

        (await remote.Client.Managers.OfAsync(Lena, CancellationToken.None)).Items.ShouldBe([Tom]);
        (await remote.Client.Managers.SubordinatesAsync(Tom, CancellationToken.None)).Items.ShouldBe([Lena]);
        (await remote.Client.Managers.AddAsync(Lena, Tom, CancellationToken.None)).ShouldBeNull();
        (await remote.Client.Managers.RemoveAsync(Lena, Tom, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "C1")]
    public async Task Custom_fields_are_listed_made_and_renamed()
    {
        await using var remote = await StartAsync();
        remote.On("GET", "/custom-fields?targetType[eq]=users", 200, $$"""[{"_id":"{{Number}}","name":"No","targetType":"users","type":"string"},{"_id":"x1","name":"Map","targetType":"users","type":"geo"}]""");
        remote.On("POST", "/custom-fields", 201, $$"""{"_id":"{{Since}}","name":"Since","targetType":"users","type":"date"}""");
        remote.On("PATCH", $"/custom-fields/{Since}", 200, $$"""{"_id":"{{Since}}","name":"From","targetType":"users","type":"date"}""");
        remote.On("GET", $"/custom-fields/{Number}/authorized-values", 200, """["a","b"]""");

        var list = await remote.Client.CustomFields.ListAsync(CancellationToken.None);
        list.IsComplete.ShouldBeTrue();
        list.Items.ShouldBe([new CustomField(Number, "No", CustomFieldType.String)]);
        (await remote.Client.CustomFields.CreateAsync("Since", CustomFieldType.Date, CancellationToken.None)).Value.ShouldBe(new CustomField(Since, "Since", CustomFieldType.Date));
        (await remote.Client.CustomFields.RenameAsync(Since, "From", CancellationToken.None)).Value!.Name.ShouldBe("From");
        (await remote.Client.CustomFields.AuthorisedValuesAsync(Number, CancellationToken.None)).Value!.ShouldBe(["a", "b"], ignoreOrder: true);

        remote.Calls[1].Body.ShouldBe("""{"name":"Since","targetType":"users","type":"date"}""");
        remote.Calls[2].Body.ShouldBe("""{"name":"From"}""");
    }

    [Fact]
    public async Task A_custom_field_is_not_made_twice()
    {
        await using var remote = await StartAsync();
        remote.Server.OnLost("POST", "/api/v2/custom-fields");

        (await remote.Client.CustomFields.CreateAsync("No", CustomFieldType.String, CancellationToken.None)).Failure!.Kind.ShouldBe(FailureKind.Unknown);
    }

    [Fact]
    [Trait("Rule", "C5")]
    public async Task Custom_values_are_read_and_replaced_as_a_whole_with_dates_that_never_shift()
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/users/{Lena}/custom-fields/values", 200, $$"""[{"customFieldId":"{{Number}}","type":"string","value":"2024-03-01Tea"},{"customFieldId":"{{Since}}","type":"date","value":"2024-03-01T00:00:00.000Z"}]""");
        remote.On("PUT", $"/users/{Lena}/custom-fields/values", 200, "[]");

        var values = (await remote.Client.CustomFields.ValuesOfAsync(Lena, CancellationToken.None)).Value!;
        values.ShouldBe([new(Number, CustomFieldType.String, "2024-03-01Tea"), new(Since, CustomFieldType.Date, "2024-03-01")]);
        (await remote.Client.CustomFields.ReplaceValuesAsync(Lena, values, CancellationToken.None)).ShouldBeNull();

        var sent = JsonDocument.Parse(remote.Calls[1].Body).RootElement.GetProperty("customValues");
        sent[1].GetRawText().ShouldBe($$"""{"customFieldId":"{{Since}}","type":"date","value":"2024-03-01"}""");
    }

    [Theory]
    [InlineData("""{"customFieldId":"65f0aa11bb22cc33dd44ee55","type":"geo","value":"x"}""")]
    [InlineData("""{"customFieldId":"65f0aa11bb22cc33dd44ee55","type":"string","value":["x"]}""")]
    [Trait("Rule", "C5")]
    public async Task Values_that_could_not_be_written_back_are_a_failure(string odd)
    {
        await using var remote = await StartAsync();
        remote.On("GET", $"/users/{Lena}/custom-fields/values", 200, $"[{odd}]");

        (await remote.Client.CustomFields.ValuesOfAsync(Lena, CancellationToken.None)).Failure!.Code.ShouldBe(RemoteCodes.Malformed);
    }
}
