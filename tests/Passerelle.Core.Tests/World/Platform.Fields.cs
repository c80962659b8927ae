using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.World;

/// <content>Custom fields and their values.</content>
public sealed partial class Platform
{
    public FieldId AddField(string name, CustomFieldType type)
    {
        if (Fields.Values.Any(f => f.Name == name))
        {
            throw new Refused("nameAlreadyTaken");
        }

        var field = new CustomField(new FieldId(NextId()), name, type, new HashSet<string>());
        Fields.Add(field.Id, field);
        return field.Id;
    }

    public void RenameField(FieldId id, string name)
    {
        if (Fields.Values.Any(f => f.Name == name && f.Id != id))
        {
            throw new Refused("nameAlreadyTaken");
        }

        Fields[id] = Fields[id] with { Name = name };
    }

    public void DropField(FieldId id)
    {
        Fields.Remove(id);
        foreach (var key in Values.Keys.Where(k => k.Field == id).ToList())
        {
            Values.Remove(key);
        }
    }

    /// <summary>Replaces all values of the user.</summary>
    public void ReplaceValues(UserId user, IReadOnlyList<CustomValue> values)
    {
        Alive(user);
        foreach (var key in Values.Keys.Where(k => k.User == user).ToList())
        {
            Values.Remove(key);
        }

        foreach (var value in values)
        {
            if (!Fields.TryGetValue(value.Field, out var field) || field.Type != value.Type)
            {
                throw new Refused("wrongTypeValue");
            }

            if (field.AuthorisedValues is { Count: > 0 } authorised && !authorised.Contains(value.Value))
            {
                throw new Refused("unauthorizedValue");
            }

            if (!Values.TryAdd((user, value.Field), value.Value))
            {
                throw new Refused("multipleValuesForSingleCustomField");
            }
        }
    }

    public IReadOnlyList<CustomValue> ValuesOf(UserId user) =>
        [.. Values.Where(v => v.Key.User == user).Select(v => new CustomValue(v.Key.Field, Fields[v.Key.Field].Type, v.Value))];
}
