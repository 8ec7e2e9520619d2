using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Translation;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;

namespace MeetupBot.Slack;

/// <summary>Looks up the members of the workspace. Source: docs.slack.dev, Reference, users.info and users.list.</summary>
internal sealed class WorkspaceMembers(UserMethods users, UserDirectory people)
{
    private const string SlackBot = "USLACKBOT";
    private const int MostPages = 500;

    /// <summary>Neither a person nor an error when they are not, or no longer, in the workspace.</summary>
    public async Task<ApiResult<Person, SlackError>> FindAsync(string user, CancellationToken cancellationToken)
    {
        var result = await users.InfoAsync(user, cancellationToken);
        if (result.Error is { Code: SlackErrorCode.UserNotFound or SlackErrorCode.UsersNotFound or SlackErrorCode.UserNotVisible })
            return new(null, null);
        return new(result.Value?.User is { Deleted: false } found ? people.ToPerson(found) : null, result.Error);
    }

    /// <summary>
    /// Counts members without guests, bots and deactivated accounts. It caches all of them, so that none has to be looked up later.
    /// </summary>
    public async Task<(int Count, SlackError? Error)> CountAsync(CancellationToken cancellationToken)
    {
        var (count, cursor) = (0, (string?)null);
        for (var page = 0; page < MostPages; page++)
        {
            var result = await users.ListAsync(cursor, cancellationToken);
            if (!result.Succeeded(out var found, out var error))
                return (0, error);
            foreach (var user in (found.Members ?? []).Where(user => user is { Deleted: false, IsBot: false, Id.Length: > 0 } && user.Id != SlackBot))
            {
                people.Remember(user);
                count += people.IsGuest(user) ? 0 : 1;
            }

            cursor = found.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                break;
        }

        return (count, null);
    }
}
