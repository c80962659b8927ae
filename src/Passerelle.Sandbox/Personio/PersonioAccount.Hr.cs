using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Personio;

/// <summary>What HR does on Personio's pages. A wrong key, value or id is a mistake of the caller and throws <see cref="ArgumentException"/>.</summary>
public sealed partial class PersonioAccount
{
    /// <summary>Adds a person; keys are those of v1 attributes (relations by name, supervisor by id, dates as YYYY-MM-DD).</summary>
    public PersonioEmployee Hire(IReadOnlyDictionary<string, string?> values)
    {
        PersonioEmployee person;
        lock (gate)
        {
            var now = Now;
            person = new PersonioEmployee
            {
                Id = nextId,
                CreatedAt = now,
                ModifiedAt = now,
                Current = new Employment { Id = Guid.NewGuid().ToString(), HireDate = DateOnly.FromDateTime(now.UtcDateTime) },
            };
            foreach (var (key, value) in values)
            {
                person = EmployeeEdit.Apply(person, AttributeOf(key), value, UnitNamed);
            }

            nextId++;
            Put(person);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return person;
    }

    /// <summary>Sets one field of a person.</summary>
    public PersonioEmployee Change(long id, string key, string? value) =>
        key == "status" ? SetStatus(id, value ?? "") : Edit(id, key, person => EmployeeEdit.Apply(person, AttributeOf(key), value, UnitNamed));

    /// <summary>Sets several fields of a person, the status among them if need be: all, or none when one of them is wrong.</summary>
    /// <exception cref="ArgumentException">There is no such person or attribute, or a value does not fit.</exception>
    public PersonioEmployee Change(long id, IReadOnlyDictionary<string, string?> values)
    {
        var fields = values.Where(value => value.Key != "status").ToList();
        _ = fields.Aggregate(Find(id) ?? throw NoEmployee(id), (person, value) => EmployeeEdit.Apply(person, AttributeOf(value.Key), value.Value, static (_, _) => 0));
        foreach (var (key, value) in fields)
        {
            Change(id, key, value);
        }

        return values.TryGetValue("status", out var status) ? SetStatus(id, status ?? "") : Find(id) ?? throw NoEmployee(id);
    }

    /// <summary>
    /// Sets the status. Turning <c>inactive</c> ends the employment today; coming back from <c>inactive</c> starts a new one and keeps the old for v2.
    /// </summary>
    public PersonioEmployee SetStatus(long id, string status)
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);
        return Edit(id, "status", person => (person.Current.Status, status) switch
        {
            ("inactive", not "inactive") => person with
            {
                Past = [person.Current with { CreatedAt = person.CreatedAt, ModifiedAt = Now }, .. person.Past],
                Current = person.Current with
                {
                    Id = Guid.NewGuid().ToString(), Status = status, HireDate = today, ContractEnd = null,
                    TerminationDate = null, LastWorkingDay = null, TerminatedAt = null, TerminationType = "", TerminationReason = "",
                },
            },
            (not "inactive", "inactive") => person with
            {
                Current = person.Current with
                {
                    Status = status, TerminationType = "employee",
                    TerminationDate = today, LastWorkingDay = today, TerminatedAt = today,
                },
            },
            _ => person with { Current = person.Current with { Status = status } },
        });
    }

    /// <summary>Deletes a person without a trace; those they supervised lose their supervisor. False: there was none.</summary>
    public bool Delete(long id)
    {
        lock (gate)
        {
            if (!people.Remove(id))
            {
                return false;
            }

            foreach (var report in people.Values.Where(person => person.Current.SupervisorId == id).ToList())
            {
                Put(report with { Current = report.Current with { SupervisorId = null }, ModifiedAt = Now });
            }

            newestFirst = byId = null;
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    /// <summary>Adds a custom attribute.</summary>
    public void AddAttribute(PersonioAttribute attribute) => Alter(() =>
    {
        if (PersonioAttribute.Presets.Concat(customAttributes).Any(known => known.Key == attribute.Key))
        {
            throw new ArgumentException($"There is an attribute {attribute.Key}.", nameof(attribute));
        }

        customAttributes.Add(attribute);
    });

    /// <summary>Changes the label of a custom attribute; its key stays.</summary>
    public void RenameAttribute(string key, string label) => Alter(() =>
    {
        var index = customAttributes.FindIndex(attribute => attribute.Key == key);
        customAttributes[index < 0 ? throw NoSuch(key) : index] = customAttributes[index] with { Label = label };
    });

    /// <summary>Takes an attribute off the credential's list: it vanishes from every answer without a word.</summary>
    public void HideAttribute(string key) => Alter(() => hidden.Add(AttributeOf(key).Key));

    /// <summary>Makes a hidden attribute readable again.</summary>
    public void ShowAttribute(string key) => Alter(() => hidden.Remove(AttributeOf(key).Key));

    /// <summary>Adds an office, department, team, subcompany or cost centre.</summary>
    public void AddUnit(Unit unit) => Alter(() => Add(unit));

    /// <summary>Renames a unit, for everyone in it.</summary>
    public void RenameUnit(UnitKind kind, string name, string newName) => Alter(() =>
    {
        var unit = unitsByName.Remove((kind, name), out var id) ? units[id] : throw new ArgumentException($"There is no {kind} of that name.", nameof(name));
        Add(unit with { Name = newName });
    });

    /// <summary>Makes every token handed out invalid at once.</summary>
    public void ExpireTokens() => Tokens.All = [];

    /// <summary>Removes everyone, and all units and custom attributes.</summary>
    public void Clear() => Replace(new PersonioState());

    private PersonioEmployee Edit(long id, string key, Func<PersonioEmployee, PersonioEmployee> edit)
    {
        PersonioEmployee person;
        lock (gate)
        {
            var old = people.GetValueOrDefault(id) ?? throw NoEmployee(id);
            person = edit(old) with
            {
                ModifiedAt = Now,
                ChangedAt = new Dictionary<string, DateTimeOffset>(old.ChangedAt, StringComparer.Ordinal) { [key] = Now },
            };
            Put(person);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return person;
    }

    private void Alter(Action change)
    {
        lock (gate)
        {
            change();
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    private void Put(PersonioEmployee person)
    {
        people[person.Id] = person;
        newestFirst = byId = null;
    }

    private PersonioAttribute AttributeOf(string key) =>
        PersonioAttribute.Presets.Concat(customAttributes).FirstOrDefault(attribute => attribute.Key == key) ?? throw NoSuch(key);

    private static ArgumentException NoEmployee(long id) => new($"There is no employee {id}.", nameof(id));

    private static ArgumentException NoSuch(string key) => new($"There is no attribute {key}.", nameof(key));
}
