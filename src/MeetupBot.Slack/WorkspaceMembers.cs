using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Translation;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack;

/// <summary>Looks up the members of the workspace. Source: docs.slack.dev, Reference, users.info and users.list.</summary>
internal sealed class WorkspaceMembers(UserMethods users, UserDirectory people)
{
    private const string SlackBot = "USLACKBOT";
    private const int MostPages = 500;

    /// <summary>Slack allows about twenty of these requests a minute. Source: docs.slack.dev, Reference, users.list, "Tier 2".</summary>
    private const int MostPagesWhileWaiting = 5;

    /// <summary>Neither a person nor an error when they are not, or no longer, in the workspace.</summary>
    public async Task<ApiResult<Person, SlackError>> FindAsync(string user, CancellationToken cancellationToken)
    {
        var result = await users.InfoAsync(user, cancellationToken);
        if (result.Error is { Code: SlackErrorCode.UserNotFound or SlackErrorCode.UsersNotFound or SlackErrorCode.UserNotVisible })
            return new(null, null);
        return new(result.Value?.User is { Deleted: false } found ? people.ToPerson(found) : null, result.Error);
    }

    /// <summary>The workspace's own admins and owners, among the first members of its list.</summary>
    public async Task<(IReadOnlyList<UserRef> Organizers, SlackError? Error)> ListOrganizersAsync(CancellationToken cancellationToken)
    {
        var organizers = new List<UserRef>();
        var error = await EachAsync(
            MostPagesWhileWaiting,
            user =>
            {
                if (people.IsOrganizer(user))
                    organizers.Add(Ids.User(user.Id));
            },
            cancellationToken);
        return (organizers, error);
    }

    /// <summary>
    /// Counts members without guests, bots and deactivated accounts. It caches all of them, so that none has to be looked up later.
    /// </summary>
    public async Task<(int Count, SlackError? Error)> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        var error = await EachAsync(MostPages, user => count += people.IsGuest(user) ? 0 : 1, cancellationToken);
        return error is null ? (count, null) : (0, error);
    }

    /// <summary>Reads the list of members, without bots and deactivated accounts, and caches them.</summary>
    private async Task<SlackError?> EachAsync(int mostPages, Action<User> use, CancellationToken cancellationToken)
    {
        var cursor = (string?)null;
        for (var page = 0; page < mostPages; page++)
        {
            var result = await users.ListAsync(cursor, cancellationToken);
            if (!result.Succeeded(out var found, out var error))
                return error;
            foreach (var user in (found.Members ?? []).Where(user => user is { Deleted: false, IsBot: false, Id.Length: > 0 } && user.Id != SlackBot))
            {
                people.Remember(user);
                use(user);
            }

            cursor = found.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                break;
        }

        return null;
    }
}
