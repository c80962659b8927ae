using System.Text.Json;
using Passerelle.Connect.Http;
using static Passerelle.Connect.Tests.Learning.LearningFixture;

namespace Passerelle.Connect.Tests.Learning;

[Trait("Rule", "R7")]
public sealed class ErrorCodesTests
{
    [Theory]
    [InlineData("userNotFoundInGroup", FailureKind.AlreadyDone)]
    [InlineData("managerNotAssignedToUser", FailureKind.AlreadyDone)]
    [InlineData("mailAlreadyUsed", FailureKind.Conflict)]
    [InlineData("loginIdentifierMultipleUsersFound", FailureKind.Conflict)]
    [InlineData("mailUsedTooManyTimes", FailureKind.Conflict)]
    [InlineData("valueAlreadyUsed", FailureKind.Conflict)]
    [InlineData("usernameAlreadyUsed", FailureKind.Conflict)]
    [InlineData("mappingAlreadyExists", FailureKind.Conflict)]
    [InlineData("targetAlreadyMapped", FailureKind.Conflict)]
    [InlineData("nameAlreadyTaken", FailureKind.Conflict)]
    [InlineData("mailInvalid", FailureKind.Data)]
    [InlineData("unauthorizedValue", FailureKind.Data)]
    [InlineData("wrongTypeValue", FailureKind.Data)]
    [InlineData("multipleValuesForSingleCustomField", FailureKind.Data)]
    [InlineData("deactivationDateInvalid", FailureKind.Data)]
    [InlineData("passwordInvalid", FailureKind.Data)]
    [InlineData("userDeleted", FailureKind.Data)]
    [InlineData("managerDeleted", FailureKind.Data)]
    [InlineData("invalidUpdateOnDeletedUser", FailureKind.Data)]
    [InlineData("groupNotFound", FailureKind.Configuration)]
    [InlineData("customFieldNotFound", FailureKind.Configuration)]
    [InlineData("customFieldLimitReached", FailureKind.Configuration)]
    [InlineData("notMemberOfPrimaryGroup", FailureKind.Configuration)]
    [InlineData("usernameNotAllowed", FailureKind.Configuration)]
    [InlineData("analystUnavailable", FailureKind.Configuration)]
    [InlineData("reservedPlatformName", FailureKind.Configuration)]
    [InlineData("userIsCompanyOwner", FailureKind.Protected)]
    [InlineData("ownerDeactivationNotAllowed", FailureKind.Protected)]
    [InlineData("aCodeOfNextYear", FailureKind.Data)]
    public async Task A_code_says_what_to_do(string code, FailureKind kind)
    {
        await using var remote = await StartAsync();
        remote.On("PUT", $"/users/{Lena}/activate", 400, Nested(code));

        var failure = (await remote.Client.Users.ActivateAsync(Lena, CancellationToken.None))!;

        (failure.Kind, failure.Code, failure.Status).ShouldBe((kind, code, 400));
    }

    [Theory]
    [InlineData("userNotFound")]
    [InlineData("managerNotFound")]
    [InlineData("managerNotAssignedToUser")]
    public async Task Removing_what_is_gone_is_done_already(string code)
    {
        await using var remote = await StartAsync();
        remote.On("DELETE", $"/users/{Lena}/managers/{Tom}", 404, Nested(code));

        (await remote.Client.Managers.RemoveAsync(Lena, Tom, CancellationToken.None))!.IsAlreadyDone.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"error":"tooManyRequests"}""", "tooManyRequests")]
    [InlineData("""{"error":{"code":"tooManyRequests","message":"m"}}""", "tooManyRequests")]
    [InlineData("<html>slow down</html>", "http-429")]
    public async Task Too_many_requests_is_transient_in_every_shape(string body, string code)
    {
        await using var remote = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            remote.On("PUT", $"/users/{Lena}/activate", 429, body);
        }

        var failure = (await remote.Client.Users.ActivateAsync(Lena, CancellationToken.None))!;

        (failure.Kind, failure.Code).ShouldBe((FailureKind.Transient, code));
    }

    [Theory]
    [InlineData("""{"error":{"code":"Lena Vogt <lena@example.org> is taken"}}""")]
    [InlineData("""{"error":"lena@example.org is taken"}""")]
    [InlineData("""{"error":{"code":"someCode","message":"lena@example.org is taken"}}""")]
    [InlineData("""{"message":"lena@example.org"}""")]
    [InlineData("""["lena@example.org"]""")]
    [InlineData("""{"error":{"code":{"lena@example.org":1}}}""")]
    public async Task What_the_platform_says_about_a_person_is_not_passed_on(string body)
    {
        await using var remote = await StartAsync();
        remote.On("PUT", $"/users/{Lena}/activate", 400, body);

        var failure = (await remote.Client.Users.ActivateAsync(Lena, CancellationToken.None))!;

        failure.ToString().ShouldNotContain("lena", Case.Insensitive);
        failure.Kind.ShouldBe(FailureKind.Data);
    }

    [Fact]
    public void Every_code_of_the_vendors_documents_for_the_calls_used_here_is_known()
    {
        var documented = VendorDocuments.ErrorCodes().ToList();

        documented.Count.ShouldBeGreaterThan(30);
        documented.Except(Passerelle.Connect.Learning.LearningErrorCodes.Known).ShouldBeEmpty();
    }

    private static string Nested(string code) => JsonSerializer.Serialize(new { error = new { code, message = "text" } });
}
