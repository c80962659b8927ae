using Passerelle.Connect.Learning.Transport;

namespace Passerelle.Connect.Learning;

/// <summary>The vendor's error codes that this version tells apart.</summary>
public static class LearningErrorCodes
{
    public const string GroupNotFound = "groupNotFound";
    public const string UserNotFound = "userNotFound";
    public const string UserDeleted = "userDeleted";
    public const string MailAlreadyUsed = "mailAlreadyUsed";
    public const string MailInvalid = "mailInvalid";
    public const string MappingAlreadyExists = "mappingAlreadyExists";
    public const string ValueAlreadyUsed = "valueAlreadyUsed";
    public const string ReservedPlatformName = "reservedPlatformName";
    public const string NameAlreadyTaken = "nameAlreadyTaken";
    public const string CustomFieldNotFound = "customFieldNotFound";
    public const string UnauthorizedValue = "unauthorizedValue";
    public const string WrongTypeValue = "wrongTypeValue";
    public const string PasswordInvalid = "passwordInvalid";
    public const string ManagerDeleted = "managerDeleted";
    public const string ManagerNotFound = "managerNotFound";
    public const string BulkDisabled = "bulkAPIDisabled";
    public const string BulkBusy = "bulkOperationsConcurrencyLimitReached";

    public static IReadOnlyCollection<string> Known => LearningErrors.KnownCodes;
}
