using System.Text.Json;
using Passerelle.Connect.Http;
using Passerelle.Connect.Learning.Transport;
using Passerelle.Connect.Learning.Wire;
using Passerelle.Core.Target;

namespace Passerelle.Connect.Learning;

/// <summary>Accounts: <see href="https://360learning.readme.io/reference/"/>, section Users.</summary>
public sealed class UsersApi
{
    /// <summary>How many addresses one call may ask for; the platform's limit is not documented.</summary>
    public const int MailsPerCall = 50;

    private const string One = "/users/{userId}";
    private readonly LearningTransport transport;

    internal UsersApi(LearningTransport transport) => this.transport = transport;

    /// <summary>Every account, or every deleted one; 500 a call.</summary>
    public Task<PagedRead<LearningUser>> ListAsync(UserFilter filter, CancellationToken cancel) =>
        PagesAsync(List().Where("status", filter == UserFilter.Deleted ? "eq" : "ne", "deleted"), cancel);

    /// <summary>The accounts that carry one of the addresses, deleted ones too. Compare without case: whether the platform does is not documented.</summary>
    public async Task<PagedRead<LearningUser>> ByMailsAsync(IEnumerable<string> mails, CancellationToken cancel)
    {
        var users = new Dictionary<UserId, LearningUser>();
        foreach (var some in mails.Distinct(StringComparer.Ordinal).Chunk(MailsPerCall))
        {
            var read = await PagesAsync(List().WhereIn("mail", some), cancel);
            foreach (var user in read.Items)
            {
                users.TryAdd(user.Id, user);
            }

            if (!read.IsComplete)
            {
                return new PagedRead<LearningUser>([.. users.Values], read.Failure);
            }
        }

        return new PagedRead<LearningUser>([.. users.Values], Failure: null);
    }

    /// <summary>One account; <c>userNotFound</c> when there is none.</summary>
    public Task<RemoteResult<LearningUser>> GetAsync(UserId id, CancellationToken cancel) =>
        transport.GetAsync(Call.To(HttpMethod.Get, LearningScopes.UsersRead, One, id.Value), LearningJson.Default.UserDto, Mapping.User, cancel);

    /// <summary>
    /// Makes an account, or brings a deleted one with the address back; both as <em>invited</em>. It is sent again only when it was surely
    /// not carried out; otherwise a lost answer is <see cref="FailureKind.Unknown"/>: look the address up before trying again.
    /// </summary>
    public async Task<RemoteResult<CreatedUser>> CreateAsync(NewUser user, CancellationToken cancel)
    {
        var body = new NewUserDto(
            user.Mail,
            NullIfEmpty(user.FirstName),
            NullIfEmpty(user.LastName),
            NullIfEmpty(user.Job),
            Languages.Of(user.Language),
            new MembershipDto(user.Group.Value, Words.Of(GroupRole.Learner))
        );
        var call = (Call.To(HttpMethod.Post, LearningScopes.UsersWrite, "/users") with { Repeatable = false })
            .With("sendInvitationEmail", user.Invite ? "true" : "false")
            .WithBody(body, LearningJson.Default.NewUserDto);
        var result = await transport.SendAsync(call, cancel);
        return result.Succeeded
            ? LearningTransport.Read(
                call,
                result.Value,
                LearningJson.Default.UserDto,
                dto => Mapping.User(dto) is { } made ? new CreatedUser(made, Restored: result.Value.Status == 200) : null
            )
            : result.Failure;
    }

    /// <summary>Edits an account; the e-mail too, which keeps id and history.</summary>
    /// <exception cref="ArgumentException">The patch is empty.</exception>
    public Task<RemoteResult<LearningUser>> PatchAsync(UserId id, UserPatch patch, CancellationToken cancel)
    {
        if (patch.Fields.Count == 0)
        {
            throw new ArgumentException("There is nothing to change.", nameof(patch));
        }

        var call = Call.To(HttpMethod.Patch, LearningScopes.UsersWrite, One, id.Value) with { Body = BodyOf(patch) };
        return transport.GetAsync(call, LearningJson.Default.UserDto, Mapping.User, cancel);
    }

    /// <summary>Deletes an account (it can be brought back); one that is not there is <see cref="FailureKind.AlreadyDone"/>.</summary>
    public Task<RemoteFailure?> DeleteAsync(UserId id, CancellationToken cancel) =>
        transport.DoAsync(Call.To(HttpMethod.Delete, LearningScopes.UsersWrite, One, id.Value), cancel);

    /// <summary>Makes an invited account active; an active one stays so.</summary>
    public Task<RemoteFailure?> ActivateAsync(UserId id, CancellationToken cancel) =>
        transport.DoAsync(Call.To(HttpMethod.Put, LearningScopes.UsersWrite, One + "/activate", id.Value), cancel);

    /// <summary>Sets a password that must be changed at the next login.</summary>
    public Task<RemoteFailure?> SetPasswordAsync(UserId id, string password, CancellationToken cancel) =>
        transport.DoAsync(
            Call.To(HttpMethod.Put, LearningScopes.UsersWrite, One + "/password", id.Value)
                .WithBody(new PasswordDto(password, PasswordMustBeChanged: true), LearningJson.Default.PasswordDto),
            cancel
        );

    /// <summary>Every role of a user in every group.</summary>
    public Task<PagedRead<RoleInGroup>> RolesAsync(UserId id, CancellationToken cancel) =>
        transport.AllAsync<MembershipDto, RoleInGroup>(
            Call.To(HttpMethod.Get, LearningScopes.UsersRead, One + "/roles", id.Value),
            LearningJson.Default.MembershipDtoArray,
            Mapping.RoleOfGroup,
            dto => dto,
            cancel
        );

    private static Call List() => Call.To(HttpMethod.Get, LearningScopes.UsersRead, "/users");

    private Task<PagedRead<LearningUser>> PagesAsync(Call call, CancellationToken cancel) =>
        transport.AllAsync(call, LearningJson.Default.UserDtoArray, Mapping.Reader<UserDto, LearningUser>(Mapping.User), dto => dto.Id, cancel);

    // A serialized type cannot tell absent from null; this can.
    private static byte[] BodyOf(UserPatch patch)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (field, value) in patch.Fields)
            {
                json.WriteString(field, value);
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
