namespace Passerelle.Core.Source;

/// <summary>Personio's system id of an employee (v1 key <c>id</c>, v2 <c>person.id</c>), as text. It never changes.</summary>
public readonly record struct EmployeeId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What Personio says of the employment: <see href="https://developer.personio.de/reference/get_company-employees"/>.</summary>
public enum EmploymentStatus
{
    /// <summary>A status this version does not know, or one that was not delivered: the person is left alone (rule S1).</summary>
    Unknown,
    Active,
    Onboarding,
    Leave,
    Inactive,
}

/// <summary>A person in Personio, with only the attributes that the configuration asks for.</summary>
/// <param name="Id">Personio's system id.</param>
/// <param name="Status">The employment's status.</param>
/// <param name="StatusText">The status as Personio wrote it.</param>
/// <param name="Fields">Delivered attributes by Personio key; a key that is absent here was not delivered.</param>
public sealed record Employee(EmployeeId Id, EmploymentStatus Status, string StatusText, IReadOnlyDictionary<string, FieldValue> Fields)
{
    /// <summary>The value of an attribute; <see cref="FieldValue.NotDelivered"/> when the key did not come.</summary>
    public FieldValue this[string key] => Fields.GetValueOrDefault(key);

    public FieldValue FirstName => this[PersonioKeys.FirstName];

    public FieldValue LastName => this[PersonioKeys.LastName];

    public FieldValue Email => this[PersonioKeys.Email];

    public FieldValue Position => this[PersonioKeys.Position];

    /// <summary>The supervisor's employee id.</summary>
    public FieldValue Supervisor => this[PersonioKeys.Supervisor];

    /// <summary>First and last name as a person would read them; the id when neither was delivered.</summary>
    public string DisplayName
    {
        get
        {
            var name = $"{FirstName.Text} {LastName.Text}".Trim();
            return name.Length > 0 ? name : $"employee {Id}";
        }
    }
}

/// <summary>The preset attribute keys of Personio that every connector uses; others come from the configuration.</summary>
public static class PersonioKeys
{
    public const string Id = "id";
    public const string FirstName = "first_name";
    public const string LastName = "last_name";
    public const string Email = "email";
    public const string Status = "status";
    public const string Position = "position";
    public const string Supervisor = "supervisor";
}
