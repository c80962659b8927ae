using System.Globalization;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Store.Tests.Plans;

/// <summary>Plans for tests.</summary>
internal static class APlan
{
    private static readonly GroupId Group = new("65a0f2c4d9b1e2a3c4d6000a");
    private static readonly UserId User = new("65a0f2c4d9b1e2a3c4d50001");
    private static readonly FieldId Field = new("65a0f2c4d9b1e2a3c4d7000a");

    /// <summary>One of every kind of change.</summary>
    public static IReadOnlyList<Change> EveryChange { get; } =
        [
            new CreateUser("ada@acme.example", "Ada", "Žukauskaitė 名", Job: null, "fr", Group, [new GroupId("up")], Invite: true),
            new RestoreUser("old@acme.example", "new@acme.example", Group, [], Invite: false),
            new LinkUser("passerelle", "1001", "mapping", "1000"),
            new UnlinkUser(User, "mapping", "1001"),
            new RememberLink(new EmployeeId("1000")),
            new UpdateUser([new FieldChange(UserFields.Job, "Ingénieur", New: null), new FieldChange(UserFields.Mail, Old: null, "a\"b\n@acme.example")]),
            new ActivateUser(),
            new SendCredentials("ada@acme.example", "fr"),
            new DeleteUser(),
            new SetCustomValues(
                [new CustomValueChange("dynamic_1", Field, "Number", CustomFieldType.Date, Old: null, "2026-11-22")],
                [new CustomValue(Field, CustomFieldType.String, "kept")]
            ),
            new AddManager(new EmployeeId("1002"), ManagerUser: null),
            new RemoveManager(User),
            new ClaimManager(User),
            new AddMembership(Group, [new GroupId("up")]),
            new RemoveMembership(Group, []),
            new ClaimMembership(Group),
            new RestoreLink(new EmployeeId("1000"), new Link(User, RemovedByConnector: true, new DateOnly(2026, 11, 22))),
            new DropClaims([Group], [User]),
            new AddReport(User, ByHand: true),
            new ParkAddress(User, "ada@acme.example", "ada#1000@acme.example"),
        ];

    public static Plan WithEverything { get; } =
        new()
        {
            RosterComplete = true,
            People =
            [
                new PersonPlan(
                    new EmployeeId("1001"),
                    User,
                    "Ada Žukauskaitė 👩🏽‍💻",
                    PersonAction.Held,
                    "hold-roles",
                    "text",
                    EveryChange,
                    [new Hold("hold-roles", "holds a role", "approve", [new DeleteUser()])],
                    [new Finding("mail-missing", new EmployeeId("1001"), User, "email", "no mail", "enter one")]
                ),
                new PersonPlan(new EmployeeId("1002"), User: null, "Ben", PersonAction.None, "unchanged", "nothing to do", [], [], [])
                {
                    After = new EmployeeId("1001"),
                },
            ],
            CustomFields =
            [
                new CustomFieldPlan("dynamic_1", "Number", CustomFieldType.String, CustomFieldAction.Bind, Field, OldName: null, Retires: null, "bind", "t"),
            ],
            Groups = [new GroupPlan(Group, "Paris", Parent: null, 0, 1, 2, 3, 4)],
            Findings = [new Finding("value-unmatched", Employee: null, User: null, "office", "Berlin: 3 people", "make a group")],
            RolesNeeded = new HashSet<UserId> { User },
        };

    public static Plan Of(int people) =>
        new()
        {
            RosterComplete = true,
            People =
            [
                .. Enumerable
                    .Range(1, people)
                    .Select(n => new PersonPlan(
                        new EmployeeId(n.ToString(CultureInfo.InvariantCulture)),
                        User,
                        $"Person {n}",
                        PersonAction.Update,
                        "fields-differ",
                        "The job differs.",
                        [new UpdateUser([new FieldChange(UserFields.Job, "old", "new")])],
                        [],
                        []
                    )),
            ],
        };
}
