using Passerelle.Sandbox.Learning;

namespace Passerelle.Sandbox.Tests.Learning;

public sealed class SeedingTests
{
    private readonly LearningPlatform _platform = new(new LearningPlatformOptions(), new ManualClock());

    [Fact]
    public void A_new_owner_is_protected_and_the_old_one_becomes_an_administrator()
    {
        var before = _platform.OwnerId!;
        var owner = _platform.AddUser("lea.martin@acme.example");

        _platform.SetOwner(owner);

        _platform.OwnerId.ShouldBe(owner);
        _platform.RolesOf(before).Select(role => role.Role).ShouldBe([GroupRole.Admin]);
        _platform.RolesOf(owner).Select(role => role.Role).ShouldBe([GroupRole.Learner, GroupRole.Owner]);
        Should.Throw<InvalidOperationException>(() => _platform.DeleteUser(owner)).Message.ShouldStartWith("userIsCompanyOwner");
        _platform.DeleteUser(before);
        _platform.FindUser(before)!.Status.ShouldBe(UserStatus.Deleted);
    }

    [Fact]
    public void Learners_and_values_are_counted()
    {
        var group = _platform.AddGroup("Sales", _platform.RootGroupId);
        var field = _platform.AddCustomField("Number");
        var ada = _platform.AddUser("ada@acme.example", groupId: group);
        _platform.AddUser("lea.martin@acme.example", groupId: group, role: GroupRole.Admin);
        _platform.SetCustomValue(ada, field, "7");

        _platform.LearnersByGroup().ShouldBe(new Dictionary<string, int> { [group] = 1 });
        _platform.ValuesByField().ShouldBe(new Dictionary<string, int> { [field] = 1 });
        _platform.DeleteUser(ada);
        _platform.LearnersByGroup().ShouldBeEmpty();
    }

    [Fact]
    public void A_sign_in_activates_an_invited_account()
    {
        var id = _platform.AddUser("ada@acme.example", status: UserStatus.Invited);
        var when = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        _platform.SetLogin(id, when);

        var user = _platform.FindUser(id)!;
        (user.Status, user.LastLoginDate).ShouldBe((UserStatus.Active, when));
    }

    [Fact]
    public void Groups_are_renamed_moved_and_made_public()
    {
        var (upper, lower) = (_platform.AddGroup("Upper", _platform.RootGroupId), _platform.AddGroup("Lower", _platform.RootGroupId));

        _platform.RenameGroup(upper, "Above");
        _platform.EditGroup(lower, parentId: upper, isPublic: true);

        _platform.FindGroup(upper)!.Name.ShouldBe("Above");
        _platform.FindGroup(lower).ShouldBe(new PlatformGroup(lower, "Lower", true, upper));
    }

    [Fact]
    public void Adding_a_deleted_persons_address_restores_the_account()
    {
        var id = _platform.AddUser("ada@acme.example", status: UserStatus.Deleted);

        _platform.AddUser("ada@acme.example").ShouldBe(id);

        _platform.FindUserByMail("ADA@acme.example")!.Status.ShouldBe(UserStatus.Active);
        _platform.MailsNeverSent.ShouldBeEmpty();
    }

    [Fact]
    public void A_refused_act_tells_the_code()
    {
        Should.Throw<InvalidOperationException>(() => _platform.AddGroup("A", "507f1f77bcf86cd799439011")).Message.ShouldStartWith("parentGroupNotFound");
        Should.Throw<InvalidOperationException>(() => _platform.AddUser("nonsense")).Message.ShouldStartWith("mailInvalid");
        Should.Throw<InvalidOperationException>(() => _platform.RemoveManager(_platform.OwnerId!, _platform.OwnerId!)).Message.ShouldStartWith("managerNotAssignedToUser");
    }

    [Fact]
    public void What_is_unknown_gives_nothing()
    {
        const string nothing = "507f1f77bcf86cd799439011";

        _platform.FindUser(nothing).ShouldBeNull();
        _platform.FindGroup(nothing).ShouldBeNull();
        _platform.Members(nothing).ShouldBeEmpty();
        _platform.RolesOf(nothing).ShouldBeEmpty();
        _platform.CustomValuesOf(nothing).ShouldBeEmpty();
        _platform.ExternalIdsOf(nothing).ShouldBeEmpty();
        _platform.ManagersOf(nothing).ShouldBeEmpty();
    }
}
