using System.Collections.Concurrent;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// People as Slack describes them: no payload tells their names, zones and rights. A known person is refreshed in the
/// background. Nobody waits long: where Slack does not answer in time, the name in the payload is used.
/// Source: docs.slack.dev, Reference, users.info.
/// </summary>
internal sealed class People(UserMethods users, TimeProvider time)
{
    private const int MostRemembered = 50_000;

    /// <summary>Rights and zones change seldom, and Slack takes only so many questions a minute.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan AgainAfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>An acknowledgement has three seconds in all.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.2);

    private readonly ConcurrentDictionary<string, (KnownPerson Known, long At)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _failed = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<KnownPerson?>> _asked = new(StringComparer.Ordinal);
    /// <param name="handle">The name in the payload, if nothing else is to be had.</param>
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

    /// <summary>Everyone of them, by id.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> NamedAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(ids.Where(Ids.IsId).Distinct().Select(id => FindAsync(id, null, cancellationToken)));
        return found.ToDictionary(known => known.Person.User.Id, known => known.Person);
    }

    /// <summary>By the name after <c>@</c>; only among those who are remembered, and only if it is one person's.</summary>
    public string? IdOf(string name)
    {
        var called = _known.Values.Where(entry => entry.Known.Person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return called.Count == 1 ? called[0].Known.Person.User.Id : null;
    }

    /// <summary>The remembered name, or null.</summary>
    public string? NameOf(string id) => _known.TryGetValue(id, out var entry) ? entry.Known.Person.Name : null;

    /// <summary>Also of everybody in the workspace, whom a list tells at once; beyond the bound it goes by who acts.</summary>
    public void Remember(User user)
    {
        if (_known.Count < MostRemembered || _known.ContainsKey(user.Id))
            _known[user.Id] = (Of(user), time.GetTimestamp());
    }

    public static KnownPerson Of(User user)
    {
        var name = DisplayText.FirstGiven(user.Profile?.DisplayName, user.Profile?.RealName, user.RealName, user.Name, user.Id);
        var picture = Uri.TryCreate(user.Profile?.Image192, UriKind.Absolute, out var address) && MarkupText.IsPage(address) ? address : null;
        return new KnownPerson(new Person(Ids.User(user.Id), name, picture, user.Tz, user.Locale, user.IsBot), user.IsAdmin || user.IsOwner);
    }

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

    /// <summary>The first caller asks for all. Cancelling one caller does not cancel the shared request.</summary>
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
            return Of(user);
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
