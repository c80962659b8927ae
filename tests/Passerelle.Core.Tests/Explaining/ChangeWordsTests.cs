using System.Reflection;
using System.Text.Json.Serialization;
using Passerelle.Core.Explaining;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Explaining;

[Trait("Rule", "R9")]
public sealed class ChangeWordsTests
{
    private static readonly GroupId Group = new("g1");
    private static readonly UserId User = new("u1");

    private static readonly (Change Change, string Words)[] All =
    [
        (new CreateUser("a@x", "A", "B", Job: null, "en", Group, [new GroupId("g2")], Invite: false), "create the account a@x in the group “Paris” (and with it “g2”)"),
        (new RestoreUser("a@x", "b@x", Group, [], Invite: false), "restore the deleted account a@x as b@x in the group “Paris”"),
        (new ParkAddress(User, "a@x", "a#1@x"), "free the e-mail a@x by changing it to a#1@x on the account that has it"),
        (new LinkUser("passerelle", "1", "m", "2"), "note the employee id 1 at the account in place of 2"),
        (new LinkUser("passerelle-number", "P-1", "m", "P-2"), "note the personnel number P-1 at the account in place of P-2"),
        (new UnlinkUser(User, "m", "1"), "take the external id 1 off the account u1, whose account stays as it is"),
        (new RememberLink(new EmployeeId("2")), "take the link over from the former employee 2"),
        (new UpdateUser([new FieldChange(UserFields.Job, "Cook", New: null), new FieldChange(UserFields.Mail, Old: null, "a@x")]), "empty the title (was “Cook”); set the e-mail to “a@x”"),
        (new ActivateUser(), "activate the account"),
        (new SendCredentials("a@x", "fr"), "set a temporary password and mail it to a@x"),
        (new DeleteUser(), "delete the account (it can be restored)"),
        (new SetCustomValues([new CustomValueChange("k", Field: null, "Colour", CustomFieldType.String, "blue", "red")], []), "change “Colour” from “blue” to “red”"),
        (new AddManager(new EmployeeId("7"), ManagerUser: null), "make employee 7 the manager"),
        (new RemoveManager(User), "take the account u1 off as manager"),
        (new ClaimManager(User), "take over the account u1 as a manager set by the connector"),
        (new AddMembership(Group, []), "make the person a learner of “Paris”"),
        (new RemoveMembership(Group, []), "take the person out of “Paris”"),
        (new RestoreLink(new EmployeeId("1"), Link: null), "forget the link"),
        (new DropClaims([Group], [User]), "leave groups and managers to whoever made them"),
        (new AddReport(User, ByHand: false), "make the person the manager of the account u1 again"),
        (new ClaimMembership(Group), "take over the membership in “Paris” as made by the connector"),
    ];

    [Fact]
    public void Every_kind_of_change_has_words()
    {
        typeof(Change).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).ShouldBe(All.Select(a => a.Change.GetType()).Distinct(), ignoreOrder: true);
        var groups = new GroupTree([new Group(Group, "Paris", IsPublic: true, Parent: null)]);
        foreach (var (change, words) in All)
        {
            Says(Facts(change) with { Groups = groups }, words);
        }
    }

    [Fact]
    public void Managers_are_called_by_their_names()
    {
        var employees = new Dictionary<EmployeeId, string> { [new("7")] = "Ada King" };
        var users = new Dictionary<UserId, string> { [User] = "Bo Ek (bo@x)" };
        PersonFacts Named(Change change) => Facts(change) with { EmployeeNames = employees, UserNames = users };

        Says(Named(new AddManager(new EmployeeId("7"), ManagerUser: null)), "make Ada King (7) the manager");
        Says(Named(new RemoveManager(User)), "take Bo Ek (bo@x) off as manager");
        Says(Named(new ClaimManager(User)), "take over Bo Ek (bo@x) as a manager set by the connector");
    }

    [Fact]
    [Trait("Rule", "T3")]
    public void In_a_test_environment_the_mail_with_the_login_is_said_never_to_be_sent()
    {
        var facts = Facts(new SendCredentials("a@x", "fr"));
        Says(facts with { Rules = facts.Rules with { IsTest = true } }, "set a temporary password and list the mail to a@x, which a test environment never sends");
    }

    private static PersonFacts Facts(Change change) =>
        new()
        {
            Rules = new SyncRules { Administrator = "a@x", Groups = [] },
            Next = new PersonPlan(new EmployeeId("1"), User, "A", PersonAction.Update, "r", "t.", [change], [], []),
        };

    private static void Says(PersonFacts facts, string words) =>
        Explainer.Tell(facts).ShouldContain(new Sentence(StoryPart.Next, $"The next run would {words}."));
}
