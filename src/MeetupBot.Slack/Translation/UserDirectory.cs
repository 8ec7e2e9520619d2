using System.Collections.Concurrent;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Looks up people and caches them, because payloads lack names, zones and permissions. A known person is refreshed in the background.
/// When Slack does not answer in time, the name in the payload is used.
/// Source: docs.slack.dev, Reference, users.info.
/// </summary>
/// <param name="ownTeam">The workspace of the bot's token. Null while it is not known.</param>
internal sealed class UserDirectory(UserMethods users, TimeProvider time, Func<string?> ownTeam)
{
    private const int MostRemembered = 50_000;

    /// <summary>Permissions and zones change rarely, and Slack limits the calls per minute.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>An acknowledgement has three seconds in total.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.2);

    private readonly ConcurrentDictionary<string, (KnownPerson Known, long At)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _failed = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<KnownPerson?>> _asked = new(StringComparer.Ordinal);
    /// <param name="handle">The name in the payload, used when the look-up fails.</param>
    public async Task<KnownPerson> FindAsync(string id, string? handle, CancellationToken cancellationToken)
    {
        var isKnown = _known.TryGetValue(id, out var entry);
        if (isKnown && time.GetElapsedTime(entry.At) < Fresh)
            return entry.Known;
        if (_failed.TryGetValue(id, out var at) && time.GetElapsedTime(at) < AgainAfterFailure)
            return isKnown ? entry.Known : Unknown(id, handle);
        var asked = Asked(id);
        return isKnown ? entry.Known : await InTimeAsync(asked, cancellationToken) ?? Unknown(id, handle);
    }

    /// <summary>All of them, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> FindAllAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(ids.Where(Ids.IsId).Distinct().Select(id => FindAsync(id, null, cancellationToken)));
        return found.ToDictionary(known => known.Person.User.Id, known => known.Person);
    }

    /// <summary>Finds an id by the name after <c>@</c>, among cached people only, and only if exactly one has that name.</summary>
    public string? FindId(string name)
    {
        var called = _known.Values.Where(entry => entry.Known.Person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return called.Count == 1 ? called[0].Known.Person.User.Id : null;
    }

    /// <summary>The cached name, or null.</summary>
    public string? FindName(string id) => _known.TryGetValue(id, out var entry) ? entry.Known.Person.Name : null;

    /// <summary>Also called for everyone in the member list. When the cache is full, only known people are updated.</summary>
    public void Remember(User user)
    {
        if (_known.Count < MostRemembered || _known.ContainsKey(user.Id))
            _known[user.Id] = (ToPerson(user), time.GetTimestamp());
    }

    public KnownPerson ToPerson(User user)
    {
        var name = DisplayText.FirstGiven(user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name, user.Id);
        var picture = Uri.TryCreate(user.Profile?.Image192, UriKind.Absolute, out var address) && MarkupText.IsPage(address) ? address : null;
        var person = new Person(Ids.User(user.Id), name, picture, user.Tz, user.Locale, user.IsBot) { IsGuest = IsGuest(user) };
        return new KnownPerson(person, user.IsAdmin || user.IsOwner);
    }

    /// <summary>Guests of the workspace, and people of others whom shared channels bring in. Their team is another one.</summary>
    public bool IsGuest(User user) => user.IsRestricted || user.IsUltraRestricted || user.IsStranger
        || (user.TeamId is { } team && ownTeam() is { } own && team != own);

    private static KnownPerson Unknown(string id, string? handle) => new(new Person(Ids.User(id), DisplayText.FirstGiven(handle, id)), false);

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
                return Failed(id);
            _failed.TryRemove(id, out _);
            Remember(user);
            return ToPerson(user);
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
}
/// <param name="IsOrganizer">Owner or admin of the workspace. Source: docs.slack.dev, Reference, Objects, User object.</param>
internal sealed record KnownPerson(Person Person, bool IsOrganizer);
