using Microsoft.Extensions.Logging.Abstractions;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning;
using Passerelle.Core.Planning;
using Passerelle.Core.Target;
using Passerelle.Sandbox.Hosting;
using LearningPlatform = Passerelle.Sandbox.Learning.LearningPlatform;
using LearningPlatformOptions = Passerelle.Sandbox.Learning.LearningPlatformOptions;

namespace Passerelle.Connect.Tests.Learning;

/// <summary>The client against a platform that was written from the vendor's documents and knows nothing of the client.</summary>
public sealed class AgainstTheSandboxTests : IAsyncLifetime
{
    private readonly LearningPlatform platform = new(
        new LearningPlatformOptions { WritesPerSecond = 0, ReadsPerSecond = 0, ExpiresInAsText = true, RelativeLinks = true },
        TimeProvider.System
    );
    private readonly HttpClient http = RemoteHttp.CreateClient();
    private SandboxHost host = null!;
    private LearningClient client = null!;

    public async ValueTask InitializeAsync()
    {
        host = await SandboxHost.StartAsync(new SandboxHostOptions { Learning = platform, LearningPort = 0 });
        client = Client("sandbox-secret");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        http.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_person_is_made_linked_changed_removed_and_brought_back()
    {
        var cancel = TestContext.Current.CancellationToken;
        var paris = new GroupId(platform.AddGroup("Paris", platform.RootGroupId));
        var boss = new UserId(platform.AddUser("boss@example.org", "B", "Oss"));
        var wanted = new NewUser("lena+test@example.org", "Lena", "Vogt", "Controller", "de-AT", paris, Invite: false);

        var made = Value(await client.Users.CreateAsync(wanted, cancel));
        made.Restored.ShouldBeFalse();
        var id = made.User.Id;
        made.User.Status.ShouldBe(UserStatus.Invited);
        (await client.Users.CreateAsync(wanted, cancel)).Failure!.Code.ShouldBe(LearningErrorCodes.MailAlreadyUsed);

        var mapping = Value(await client.ExternalIds.CreateAsync("passerelle", id, "42", cancel));
        (await client.ExternalIds.CreateAsync("passerelle", id, "42", cancel)).Failure!.Code.ShouldBe(LearningErrorCodes.MappingAlreadyExists);
        (await client.ExternalIds.OfUserAsync("passerelle", id, cancel)).Items.ShouldBe([mapping]);
        (await client.ExternalIds.OfValueAsync("passerelle", "42", cancel)).Items.ShouldBe([mapping]);
        Value(await client.ExternalIds.ReplaceAsync(mapping with { Value = "43" }, cancel)).Value.ShouldBe("43");

        (await client.Users.ActivateAsync(id, cancel)).ShouldBeNull();
        (await client.Users.SetPasswordAsync(id, "Secret-123456!", cancel)).ShouldBeNull();
        platform.PasswordIs(id.Value, "Secret-123456!").ShouldBeTrue();

        var patched = Value(await client.Users.PatchAsync(id, UserPatch.Of([new(UserFields.Job, "Controller", New: null), new(UserFields.LastName, "Vogt", "Wagner"), new(UserFields.DeactivatedAt, Old: null, "2099-03-01")]), cancel));
        (patched.Job, patched.LastName, patched.DeactivatedAt?.Year).ShouldBe((null, "Wagner", 2099));

        (await client.Managers.AddAsync(id, boss, cancel)).ShouldBeNull();
        (await client.Managers.OfAsync(id, cancel)).Items.ShouldBe([boss]);
        (await client.Managers.SubordinatesAsync(boss, cancel)).Items.ShouldBe([id]);
        (await client.Managers.RemoveAsync(id, boss, cancel)).ShouldBeNull();
        (await client.Managers.RemoveAsync(id, boss, cancel))!.IsAlreadyDone.ShouldBeTrue();

        (await client.Users.ByMailsAsync(["lena+test@example.org", "nobody#1@example.org"], cancel)).Items.ShouldHaveSingleItem().Id.ShouldBe(id);

        (await client.Users.DeleteAsync(id, cancel)).ShouldBeNull();
        (await client.Users.ListAsync(UserFilter.Deleted, cancel)).Items.ShouldHaveSingleItem().LastDeleted.ShouldNotBeNull();
        Value(await client.Users.CreateAsync(wanted, cancel)).Restored.ShouldBeTrue();
        (await client.ExternalIds.DeleteAsync(mapping.Id, cancel)).ShouldBeNull();
        (await client.ExternalIds.DeleteAsync(mapping.Id, cancel))!.IsAlreadyDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Lists_longer_than_a_page_are_read_to_the_end()
    {
        var cancel = TestContext.Current.CancellationToken;
        for (var i = 0; i < 1201; i++)
        {
            platform.AddUser($"p{i}@example.org", "P", $"{i}");
        }

        var users = await client.Users.ListAsync(UserFilter.NotDeleted, cancel);
        var roles = await client.Groups.RolesAsync(new GroupId(platform.RootGroupId), cancel);

        (users.IsComplete, roles.IsComplete).ShouldBe((true, true));
        users.Items.Count.ShouldBe(platform.UserCount);
        roles.Items.Count(r => r.Role == GroupRole.Learner).ShouldBeGreaterThanOrEqualTo(1201);
    }

    [Fact]
    public async Task Groups_roles_and_bulk_memberships_come_about()
    {
        var cancel = TestContext.Current.CancellationToken;
        platform.Options.BulkDelay = TimeSpan.FromMilliseconds(300);
        var paris = new GroupId(platform.AddGroup("Paris", platform.RootGroupId));
        var lena = new UserId(platform.AddUser("lena@example.org"));
        var learner = new BulkItem(lena, paris, GroupRole.Learner);
        var userAdmin = learner with { Role = GroupRole.UserAdmin };

        (await client.Groups.ListAsync(cancel)).Items.ShouldContain(new Group(paris, "Paris", IsPublic: false, new GroupId(platform.RootGroupId)));
        (await client.Groups.AddRoleAsync(userAdmin, cancel)).ShouldBeNull();
        (await client.Users.RolesAsync(lena, cancel)).Items.ShouldContain(new RoleInGroup(paris, GroupRole.UserAdmin));
        (await client.Groups.RemoveRoleAsync(userAdmin, cancel)).ShouldBeNull();

        var began = DateTimeOffset.UtcNow.AddSeconds(-2);
        var id = Value(await client.Bulk.StartAsync(remove: false, [learner, learner with { Group = new GroupId("000000000000000000000000") }], cancel));
        (await client.Bulk.ResultsAsync(id, cancel)).Failure!.Code.ShouldBe("bulkOperationNotRun");
        Value(await client.Bulk.WaitAsync(id, cancel)).Status.ShouldBe(BulkStatus.Completed);
        var results = await client.Bulk.ResultsAsync(id, cancel);
        results.Items.Single(r => r.Item == learner).Succeeded.ShouldBeTrue();
        results.Items.Single(r => r.Item != learner).Succeeded.ShouldBeFalse();
        (await client.Bulk.ListAsync(BulkType.AddUsersToGroups, began, cancel)).Items.ShouldHaveSingleItem().Id.ShouldBe(id);

        var removal = Value(await client.Bulk.StartAsync(remove: true, [learner], cancel));
        Value(await client.Bulk.WaitAsync(removal, cancel)).Type.ShouldBe(BulkType.RemoveUsersFromGroups);
        (await client.Groups.RemoveRoleAsync(learner, cancel))!.IsAlreadyDone.ShouldBeTrue();
    }

    [Fact]
    public async Task Custom_fields_are_made_renamed_and_filled()
    {
        var cancel = TestContext.Current.CancellationToken;
        var lena = new UserId(platform.AddUser("lena@example.org"));
        var number = Value(await client.CustomFields.CreateAsync("No", CustomFieldType.String, cancel));
        var since = Value(await client.CustomFields.CreateAsync("Since", CustomFieldType.Date, cancel));
        (await client.CustomFields.CreateAsync("Since", CustomFieldType.Date, cancel)).Failure!.Code.ShouldBe(LearningErrorCodes.NameAlreadyTaken);
        Value(await client.CustomFields.RenameAsync(number.Id, "Number", cancel)).Name.ShouldBe("Number");
        (await client.CustomFields.ListAsync(cancel)).Items.Select(f => f.Name).ShouldBe(["Number", "Since"], ignoreOrder: true);

        CustomValue[] values = [new(number.Id, CustomFieldType.String, "ß 1"), new(since.Id, CustomFieldType.Date, "2024-02-29")];
        (await client.CustomFields.ReplaceValuesAsync(lena, values, cancel)).ShouldBeNull();
        (await client.CustomFields.ValuesOfAsync(lena, cancel)).Value!.ShouldBe(values, ignoreOrder: true);
        (await client.CustomFields.ReplaceValuesAsync(lena, [], cancel)).ShouldBeNull();
        (await client.CustomFields.ValuesOfAsync(lena, cancel)).Value!.ShouldBeEmpty();

        platform.SetAuthorizedValues(number.Id.Value, "a", "b");
        (await client.CustomFields.AuthorisedValuesAsync(number.Id, cancel)).Value!.ShouldBe(["a", "b"], ignoreOrder: true);
        (await client.CustomFields.ReplaceValuesAsync(lena, [values[0]], cancel))!.Code.ShouldBe(LearningErrorCodes.UnauthorizedValue);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Rule", "L3")]
    public async Task Every_scope_is_found_granted_or_missing_and_nothing_is_changed(bool flat)
    {
        var cancel = TestContext.Current.CancellationToken;
        platform.Options.FlatScopeErrors = flat;
        platform.AddCustomField("Kept");
        foreach (var scope in ScopesApi.Reads.Concat(ScopesApi.Writes))
        {
            platform.Options.Scopes = LearningPlatformOptions.AllScopes;
            (await client.Scopes.ProbeAsync(scope, cancel)).State.ShouldBe(ScopeState.Granted, scope);
            platform.Options.Scopes = [.. LearningPlatformOptions.AllScopes.Where(s => s != scope)];
            (await client.Scopes.ProbeAsync(scope, cancel)).State.ShouldBe(ScopeState.Missing, scope);
        }

        platform.CustomFields().ShouldHaveSingleItem().Name.ShouldBe("Kept");
    }

    [Fact]
    public async Task Revoked_tokens_are_renewed_and_a_wrong_secret_is_said()
    {
        var cancel = TestContext.Current.CancellationToken;
        await client.Groups.ListAsync(cancel);
        platform.RevokeTokens();
        (await client.Groups.ListAsync(cancel)).IsComplete.ShouldBeTrue();

        using var stranger = Client("wrong");
        (await Should.ThrowAsync<RemoteAccessException>(() => stranger.SignInAsync(cancel))).Code.ShouldBe("invalid_client");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public async Task The_platforms_own_limits_are_met_without_a_refusal()
    {
        var cancel = TestContext.Current.CancellationToken;
        (platform.Options.WritesPerSecond, platform.Options.ReadsPerSecond) = (10, 50);
        using var paced = Client("sandbox-secret", writes: 8, reads: 25);
        var lena = new UserId(platform.AddUser("lena@example.org"));

        await Parallel.ForAsync(0, 24, cancel, async (_, c) => (await paced.Users.ActivateAsync(lena, c)).ShouldBeNull());

        platform.Log.Requests.Count(r => r.Status == 429).ShouldBe(0);
    }

    private LearningClient Client(string secret, double writes = 0, double reads = 0) =>
        new(
            http,
            new LearningOptions(host.LearningAddress, "sandbox-client", secret, writes, reads, TimeSpan.FromSeconds(20), 4, TimeSpan.FromMilliseconds(200)),
            TimeProvider.System,
            NullLogger<LearningClient>.Instance
        );

    private static T Value<T>(RemoteResult<T> result)
    {
        result.Failure.ShouldBeNull();
        return result.Value!;
    }
}
