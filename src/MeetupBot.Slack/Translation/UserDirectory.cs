using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Looks up people and caches them, because payloads lack names, zones and permissions. A known person is refreshed in the background.
/// When Slack does not answer in time, the name in the payload is used. Rights are never taken from the cache.
/// Source: docs.slack.dev, Reference, users.info.
/// </summary>
/// <param name="ownTeam">The workspace of the bot's token. Null while it is not known.</param>
internal sealed partial class UserDirectory(UserMethods users, TimeProvider time, Func<string?> ownTeam)
{
    private const int MostRemembered = 50_000;
    private const int MostCalled = 8;

    /// <summary>Names and zones change rarely, and Slack limits the calls per minute. A change is also an event.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <summary>For whoever is named to others, and for rights.</summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>An acknowledgement has three seconds in total.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.2);

    private static readonly IReadOnlyDictionary<string, Person> Nobody = new Dictionary<string, Person>();

    private readonly ConcurrentDictionary<string, (KnownPerson Known, long At)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _failed = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<KnownPerson?>> _asked = new(StringComparer.Ordinal);

    /// <param name="label">The name in the payload, used when the look-up fails.</param>
    public async Task<Person> FindAsync(string id, string? label, CancellationToken cancellationToken)
    {
        var isKnown = _known.TryGetValue(id, out var entry);
        if (isKnown && time.GetElapsedTime(entry.At) < Fresh)
            return entry.Known.Person;
        if (HasJustFailed(id))
            return isKnown ? entry.Known.Person : Unknown(id, label);
        var asked = Asked(id);
        if (isKnown)
            return entry.Known.Person;
        return await InTimeAsync(asked, cancellationToken) is not { } found ? Unknown(id, label)
            : found.IsNobody ? new Person(Ids.User(id), VisibleText.First(label) ?? "")
            : found.Person;
    }

    /// <summary>All of them, by id, as they are now: a deactivated account must not be taken for a member.</summary>
    /// <param name="labels">Names that came with the ids.</param>
    public async Task<IReadOnlyDictionary<string, Person>> FindAllAsync(
        IEnumerable<string> ids, IReadOnlyDictionary<string, string> labels, CancellationToken cancellationToken)
    {
        if (ids.TryGetNonEnumeratedCount(out var count) && count == 0)
            return Nobody;
        var found = await Task.WhenAll(ids.Where(Ids.IsId).Distinct().Select(async id =>
            (await JustNowAsync(id, cancellationToken) ?? Cached(id))?.Person ?? Unknown(id, labels.GetValueOrDefault(id))));
        return found.ToDictionary(person => person.User.Id);
    }

    /// <summary>People whose name occurs in the text as words, among cached people. For names that are typed without a mention.</summary>
    public IReadOnlyList<Person> FindCalled(string text)
    {
        var words = $" {Apart().Replace(text, " ")} ";
        return
        [
            .. _known.Values.Select(entry => entry.Known.Person)
                .Where(person => person is { HasLeft: false, IsBot: false } && words.Contains($" {person.Name} ", StringComparison.OrdinalIgnoreCase))
                .Take(MostCalled),
        ];
    }

    /// <summary>What the account is in the workspace now; null when Slack does not say so in time.</summary>
    public async Task<Standing?> FindStandingAsync(string id, CancellationToken cancellationToken) =>
        (await JustNowAsync(id, cancellationToken))?.Standing;

    /// <summary>The cached name, or null.</summary>
    public string? FindName(string id) => Cached(id)?.Person.Name;

    /// <summary>Also called for everyone in the member list. When the cache is full, only known people are updated.</summary>
    public void Remember(User user)
    {
        if (_known.Count < MostRemembered || _known.ContainsKey(user.Id))
            _known[user.Id] = (new KnownPerson(ToPerson(user), StandingOf(user)), time.GetTimestamp());
    }

    public Person ToPerson(User user)
    {
        var name = VisibleText.First(user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name) ?? "";
        return new Person(Ids.User(user.Id), name, ProfilePicture.Read(user.Profile?.Image192), user.Tz, user.Locale, user.IsBot) { HasLeft = user.Deleted, IsGuest = IsGuest(user) };
    }

    /// <summary>Guests of the workspace, and people of others whom shared channels bring in. Their team is another one.</summary>
    public bool IsGuest(User user) => user.IsRestricted || user.IsUltraRestricted || user.IsStranger
        || (user.TeamId is { } team && ownTeam() is { } own && team != own);

    public bool IsOrganizer(User user) => StandingOf(user) == Standing.Organizer;

    /// <summary>
    /// An admin's right is that of their own workspace: Slack also says <c>is_admin</c> of people of other workspaces in shared channels.
    /// Source: docs.slack.dev, Reference, Objects, User object; APIs, Slack Connect, "users from other workspaces".
    /// </summary>
    private Standing StandingOf(User user)
    {
        if (user.Deleted || user.IsStranger || (user.TeamId is { } team && team != ownTeam()))
            return Standing.Stranger;
        return user.TeamId is not null && (user.IsAdmin || user.IsOwner) ? Standing.Organizer : Standing.Member;
    }

    private static Person Unknown(string id, string? label) =>
        new(Ids.User(id), VisibleText.First(label) ?? "") { IsUnanswered = true };

    private KnownPerson? Cached(string id) => _known.TryGetValue(id, out var entry) ? entry.Known : null;

    private bool HasJustFailed(string id) => _failed.TryGetValue(id, out var at) && time.GetElapsedTime(at) < AgainAfterFailure;

    private async Task<KnownPerson?> JustNowAsync(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out var entry) && time.GetElapsedTime(entry.At) < JustNow)
            return entry.Known;
        return HasJustFailed(id) ? null : await InTimeAsync(Asked(id), cancellationToken);
    }

    private async Task<KnownPerson?> InTimeAsync(Task<KnownPerson?> asked, CancellationToken cancellationToken)
    {
        try
        {
            return await asked.WaitAsync(LongestWait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Callers for the same id share one request. Cancelling one caller does not cancel it.</summary>
    private Task<KnownPerson?> Asked(string id)
    {
        lock (_gate)
        {
            if (!_asked.TryGetValue(id, out var asked))
                _asked[id] = asked = LookUpAsync(id);
            return asked;
        }
    }

    private async Task<KnownPerson?> LookUpAsync(string id)
    {
        await Task.Yield();
        try
        {
            var result = await users.InfoAsync(id, CancellationToken.None);
            if (result.Value?.User is not { Id.Length: > 0 } user)
                return result.Error is { Code: SlackErrorCode.UserNotFound or SlackErrorCode.UsersNotFound } ? Stranger(id) : Failed(id);
            _failed.TryRemove(id, out _);
            Remember(user);
            return new KnownPerson(ToPerson(user), StandingOf(user));
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
        finally
        {
            lock (_gate)
                _asked.Remove(id);
        }
    }

    private KnownPerson? Failed(string id)
    {
        if (_failed.Count >= MostRemembered)
            _failed.Clear();
        _failed[id] = time.GetTimestamp();
        return null;
    }

    /// <summary>Slack knows nobody of that id.</summary>
    private KnownPerson Stranger(string id)
    {
        Failed(id);
        return new KnownPerson(new Person(Ids.User(id), "") { HasLeft = true }, Standing.Stranger) { IsNobody = true };
    }

    /// <summary>What stands between words.</summary>
    [GeneratedRegex(@"[\s@,;&+]+")]
    private static partial Regex Apart();
}

internal sealed record KnownPerson(Person Person, Standing Standing)
{
    /// <summary>Slack says that there is no such account.</summary>
    public bool IsNobody { get; init; }
}
