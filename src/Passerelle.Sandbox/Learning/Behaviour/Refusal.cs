namespace Passerelle.Sandbox.Learning.Behaviour;

/// <summary>Why a request was not carried out: HTTP status, the vendor's code, text for people.</summary>
internal sealed record Refusal(int Status, string Code, string Message)
{
    public static Refusal BadRequest(string code, string message) => new(400, code, message);

    public static Refusal NotFound(string code, string message) => new(404, code, message);

    public static readonly Refusal UserNotFound = NotFound("userNotFound", "The given `userId` does not correspond to any existing user.");
    public static readonly Refusal GroupNotFound = NotFound("groupNotFound", "The given `groupId` does not correspond to any existing group.");
    public static readonly Refusal UserDeleted = BadRequest("userDeleted", "The given `userId` corresponds to a deleted user.");
    public static readonly Refusal AnalystUnavailable = BadRequest("analystUnavailable", "The `analyst` group role is not available in this company.");
    public static readonly Refusal CustomFieldNotFound = NotFound("customFieldNotFound", "The given `customFieldId` does not correspond to any existing custom field.");
}

/// <summary>A change of one property: left out, set, or cleared with null.</summary>
internal readonly record struct Edit<T>(bool Given, T? Value)
{
    public static implicit operator Edit<T>(T? value) => new(true, value);
}
