using Passerelle.Core.Explaining;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Groups;

namespace Passerelle.Core.Tests.Explaining;

[Trait("Rule", "R9")]
public sealed class ExplainerTests
{
    private static readonly UserId Account = new("u1");

    private readonly GroupWorld world = new GroupWorld().Public("S", "root", "Academy").Public("paris", "S", "Paris").Public("lyon", "S", "Lyon");

    [Fact]
    public void The_whole_story_is_told_in_order()
    {
        var failed = new PastChange(new AddManager(new EmployeeId("7"), new UserId("u7")), PastOutcome.Failed, "The manager was deleted.");
        var story = Tell(
            Facts() with
            {
                Account = new LearningUser(Account, UserStatus.Active, "anna@acme.example", "Anna", "Berg", "Cook", LastLogin: At(20)),
                Link = new Link(Account),
                Runs = [new PastRun("41", At(21), [new PastChange(new UpdateUser([new FieldChange(UserFields.Job, "Cook", "Chef")]), PastOutcome.Done), failed])],
                Next = Row(
                    PersonAction.Held,
                    [new AddMembership(new GroupId("paris"), []), new RemoveMembership(new GroupId("lyon"), [])],
                    new Hold("protected-mail", "The e-mail would change.", "Approve it.", [new UpdateUser([new FieldChange(UserFields.Mail, "a@acme.example", "b@acme.example")])])
                ),
                Findings = [new Finding("supervisor-missing", null, Account, "supervisor", "The supervisor has no account.", "Wait.")],
                Welcome = new Welcome(At(1), At(2), MailSent: true),
            }
        );
        story.ShouldBe(
            [
                "Anna Berg is employee 1001 in Personio (https://acme.personio.de/staff/details/1001) with the status “active”.",
                "email is empty in Personio.",
                "first_name: “Anna”.",
                "last_name: “Berg”.",
                "Office: “Paris”.",
                "position was not delivered by Personio, so it changes nothing.",
                "supervisor was not delivered by Personio, so it changes nothing.",
                "The status is one that is synchronised (active, onboarding or leave).",
                "By the rules the person is a learner of “Paris”, below “Academy”.",
                "The account is Anna Berg, anna@acme.example (u1); it is active.",
                "It is linked by Personio's employee id, so a new e-mail or name does not lose it.",
                "On 2026-11-21 at 02:00 run 41 did this: change the title from “Cook” to “Chef”.",
                "On 2026-11-21 at 02:00 run 41 tried to make employee 7 the manager, but it failed: The manager was deleted.",
                "The next run would make the person a learner of “Paris”; take the person out of “Lyon”.",
                "Why: because.",
                "Waiting for approval (protected-mail): change the e-mail from “a@acme.example” to “b@acme.example”. The e-mail would change. Approve it.",
                "To be mended (supervisor-missing): The supervisor has no account. Wait.",
                "The mail with login and temporary password was sent; the password is of 2026-11-02.",
                "The person last logged in on 2026-11-20.",
            ]
        );
    }

    [Fact]
    public void An_account_that_only_360Learning_has_is_said_to_be_left_alone()
    {
        var story = Tell(Facts() with { Employee = null, Account = new LearningUser(Account, UserStatus.Active, "x@acme.example", "X", "Y", Job: null) });
        story.ShouldBe(
            [
                "No employee in Personio belongs to this account.",
                "Accounts that exist only in 360Learning are never changed and never removed.",
                "The account is X Y, x@acme.example (u1); it is active.",
                "It is linked to nobody.",
                "No run has changed anything about this person.",
                "The person is in no plan, so the next run would do nothing.",
                "The person has never logged in, as far as 360Learning says.",
            ]
        );
    }

    [Fact]
    public void A_leaver_and_the_deleted_account_are_told_as_such()
    {
        var story = Tell(
            Facts() with
            {
                Employee = People.With("1001") with { Status = EmploymentStatus.Inactive, StatusText = "inactive" },
                Account = new LearningUser(Account, UserStatus.Deleted, "a@acme.example", "Anna", "Berg", Job: null),
                Link = new Link(Account, RemovedByConnector: true, new DateOnly(2026, 11, 3)),
            }
        );
        story.ShouldContain("Not in scope: people who are inactive in Personio are not synchronised.");
        story.ShouldContain("The connector deleted it when the person left; it can be restored.");
        story.ShouldContain("The person was first seen as a leaver on 2026-11-03.");
        story.ShouldNotContain(s => s.Contains("logged in", StringComparison.Ordinal));
    }

    [Fact]
    public void Filters_and_missing_fields_say_why_the_person_is_in_no_group()
    {
        var filter = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["subcompany"] = ["Acme SAS"] };
        world.Rules = world.Rules with { Groups = [new SyncedGroup(new GroupId("S"), filter)] };
        Tell(Facts() with { Employee = People.With("1001", ("subcompany", "Acme Ltd")) }).ShouldContain("The filter of “Academy” keeps the person out of it.");
        Tell(Facts()).ShouldContain(s => s.StartsWith("Whether the person belongs to “Academy” is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_who_is_only_invited_is_said_not_to_be_able_to_log_in()
    {
        var invited = Facts() with { Account = new LearningUser(Account, UserStatus.Invited, "a@acme.example", "Anna", "Berg", Job: null) };
        Tell(invited).ShouldContain(s => s.Contains("cannot yet", StringComparison.Ordinal));
        Tell(invited with { Rules = world.Rules with { Notices = Notices.Invitation } }).ShouldNotContain(s => s.Contains("cannot yet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_or_hold_that_store_and_plan_both_know_is_told_once()
    {
        var finding = new Finding("mail-missing", new EmployeeId("1001"), User: null, "email", "No e-mail.", "Enter it.");
        var hold = new Hold("holds-role", "A coach.", "Approve.", [new DeleteUser()]);
        var story = Tell(Facts() with { Next = Row(PersonAction.Held, [], hold) with { Findings = [finding] }, Findings = [finding], Holds = [hold] });
        story.Count(s => s.Contains("mail-missing", StringComparison.Ordinal)).ShouldBe(1);
        story.Count(s => s.Contains("holds-role", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_row_whose_changes_are_all_held_is_said_to_wait()
    {
        var story = Tell(Facts() with { Next = Row(PersonAction.Held, [], new Hold("holds-role", "A coach.", "Approve.", [new DeleteUser()])) });
        story.ShouldContain("Nothing happens by itself. What waits for approval: delete the account (it can be restored).");
        story.ShouldNotContain("The next run would change nothing.");
        Tell(Facts() with { Next = Row(PersonAction.None, []) }).ShouldContain("The next run would change nothing.");
    }

    [Fact]
    public void The_supervisor_is_called_by_name_and_by_the_id_when_the_name_is_not_known()
    {
        var facts = Facts() with { Employee = People.With("1001", ("supervisor", "7")) };
        Tell(facts).ShouldContain("supervisor: employee 7.");
        Tell(facts with { EmployeeNames = new Dictionary<EmployeeId, string> { [new("7")] = "Ada King" } }).ShouldContain("supervisor: Ada King (7).");
    }

    [Fact]
    [Trait("Rule", "T3")]
    public void A_test_environment_promises_nobody_a_mail()
    {
        var invited = new LearningUser(Account, UserStatus.Invited, "a@acme.example", "Anna", "Berg", Job: null);
        world.Rules = world.Rules with { IsTest = true };
        Tell(Facts() with { Account = invited }).ShouldContain(s => s.EndsWith("A test environment never sends a login mail.", StringComparison.Ordinal));
        Tell(Facts() with { Account = invited, Welcome = new Welcome(At(1), PasswordSetAt: null, MailSent: false) })
            .ShouldContain("The login is still to be made; a test environment only lists its mail and never sends it.");
    }

    [Fact]
    public void A_change_whose_answer_was_never_seen_is_said_to_be_open()
    {
        var story = Tell(Facts() with { Runs = [new PastRun("9", At(5), [new PastChange(new DeleteUser(), PastOutcome.Unknown)])] });
        story.ShouldContain("On 2026-11-05 at 02:00 run 9 stopped while it was to delete the account (it can be restored); the next run looks at 360Learning to see whether that happened.");
    }

    [Fact]
    public void Of_somebody_who_is_never_synchronised_no_group_is_told()
    {
        var facts = Facts();
        var story = Tell(facts with { Rules = facts.Rules with { Exclude = [new Exclusion(new EmployeeId("1001"), "on loan", Until: null)] } });
        story.ShouldContain("The person is on the list of those never synchronised: on loan.");
        story.ShouldNotContain(one => one.StartsWith("By the rules", StringComparison.Ordinal) || one.StartsWith("The status is one", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_somebody_who_is_linked_and_gone_from_Personio_it_is_told_that_Personio_has_nobody() =>
        Tell(Facts() with { Employee = null, Account = new LearningUser(Account, UserStatus.Active, "anna@acme.example", "Anna", "Berg", "Cook"), Link = new Link(Account) })
            .ShouldContain("Not in scope: Personio has nobody with this id any more.");

    private PersonFacts Facts()
    {
        var rules = world.Rules.Groups[0].Filter.Count > 0 ? world.Rules : world.Rules with { Hierarchy = [new HierarchyLevel("office")], PersonioDomain = "https://acme.personio.de" };
        return new PersonFacts
        {
            Rules = rules,
            Groups = world.Tree,
            Employee = People.With("1001", ("first_name", "Anna"), ("last_name", "Berg"), ("email", null), ("office", "Paris")),
            Attributes = new Dictionary<string, AttributeInfo>(StringComparer.Ordinal) { ["office"] = new("office", "Office", AttributeKind.Relation) },
        };
    }

    private static PersonPlan Row(PersonAction action, Change[] changes, params Hold[] holds) =>
        new(new EmployeeId("1001"), Account, "Anna Berg", action, "updated", "because.", changes, holds, []);

    private static DateTimeOffset At(int day) => new(2026, 11, day, 2, 0, 0, TimeSpan.FromHours(1));

    private static List<string> Tell(PersonFacts facts)
    {
        var story = Explainer.Tell(facts);
        story.Select(s => s.Part).ShouldBe(story.Select(s => s.Part).Order());
        return [.. story.Select(s => s.Text)];
    }
}
