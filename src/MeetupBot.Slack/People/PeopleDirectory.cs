using MeetupBot.Chat;
using MeetupBot.Slack.Deliveries;
using MeetupBot.Slack.Translation;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.People;

/// <summary>
/// Who is who in the workspace. Interactions name a person and no more; name, picture, zone, locale and rights are asked for, and
/// good for a few minutes. Source: docs.slack.dev, Reference, users.info, users.list and Objects, User object.
/// </summary>
internal sealed class PeopleDirectory(UserMethods users, TimeProvider time)
{
    private const string SlackBot = "USLACKBOT";
    private const int MostPages = 500;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    private readonly Remembered<string, (SlackPerson Person, long At)> _known = new(20_000);

    /// <summary>As <see cref="AskAsync"/>, but what was said in the last minutes holds.</summary>
    public async Task<SlackResult<SlackPerson>> FindAsync(string user, CancellationToken cancellationToken) =>
        _known.TryGet(user, out var known) && time.GetElapsedTime(known.At) < GoodFor
            ? new(known.Person, null)
            : await AskAsync(user, cancellationToken);

    /// <summary>Neither person nor error: they are not (any more) in the workspace.</summary>
    public async Task<SlackResult<SlackPerson>> AskAsync(string user, CancellationToken cancellationToken)
    {
        var result = await users.InfoAsync(user, cancellationToken);
        if (result.Error is { } error)
        {
            _known.Forget(user);
            return new(null, error is { Code: SlackErrorCode.UserNotFound or SlackErrorCode.UsersNotFound or SlackErrorCode.UserNotVisible } ? null : error);
        }

        if (result.Value?.User is not { Deleted: false } found)
            return new(null, null);
        var person = Of(found);
        _known.Keep(user, (person, time.GetTimestamp()));
        return new(person, null);
    }

    /// <summary>People who could come: not bots, nor whose account is off.</summary>
    public async Task<(int Count, SlackError? Error)> CountAsync(CancellationToken cancellationToken)
    {
        var (count, cursor) = (0, (string?)null);
        for (var page = 0; page < MostPages; page++)
        {
            var result = await users.ListAsync(cursor, cancellationToken);
            if (!result.Succeeded(out var found, out var error))
                return (0, error);
            count += (found.Members ?? []).Count(user => user is { Deleted: false, IsBot: false } && user.Id != SlackBot);
            cursor = found.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                break;
        }

        return (count, null);
    }

    private static SlackPerson Of(User user) => new(
        new Person(
            Ids.User(user.Id),
            FirstGiven(user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name, user.Id),
            Uri.TryCreate(user.Profile?.Image192, UriKind.Absolute, out var picture) && picture.Scheme == Uri.UriSchemeHttps ? picture : null,
            user.Tz,
            user.Locale,
            user.IsBot || user.Id == SlackBot),
        user.IsAdmin || user.IsOwner);

    private static string FirstGiven(params string?[] names) => names.First(name => !string.IsNullOrWhiteSpace(name))!;
}
