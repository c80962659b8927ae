namespace Passerelle.Store.Accounts;

/// <summary>What a person may do on a platform (section 1 of the specification).</summary>
public enum Role
{
    /// <summary>Fills in and changes the connector, tests it, signs it off, approves, undoes, pauses.</summary>
    Administrator,

    /// <summary>All of that, and deploys, looks after test instances and manages accounts.</summary>
    Architect,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor,
}

/// <summary>A role held on one platform.</summary>
public sealed record Grant(string Platform, Role Role);
