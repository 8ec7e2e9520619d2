using MeetupBot.Chat.Addresses;
using MeetupBot.Domain;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.People;

/// <summary>The names that people go by in one place. Case does not matter.</summary>
/// <param name="mostOffered">Among more people nobody is offered.</param>
internal sealed class KnownNames(int mostOffered)
{
    private readonly Dictionary<string, Bearers> _byName = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name, MemberId member) => Of(name).Members.Add(member);

    /// <param name="id">The account of somebody who is no member yet.</param>
    public void Add(string name, string id, Person person) => Of(name).Accounts[id] = person;

    public bool Has(string name) => _byName.ContainsKey(name);

    public NamedPerson Find(string from, string name) => _byName[name] switch
    {
        { Members.Count: 1, Accounts.Count: 0 } one => new NamedPerson.AMember(from, one.Members.First()),
        { Members.Count: 0, Accounts.Count: 1 } one => new NamedPerson.AnAccount(from, one.Accounts.First().Key, one.Accounts.First().Value),
        // Buttons with equal names would say nothing: the platform's own menu tells them apart.
        _ => new NamedPerson.Unclear(from, name, []),
    };

    /// <summary>A word of the language that is also a name: who is meant, if anybody, is asked.</summary>
    public NamedPerson Ask(string from, string word) =>
        new NamedPerson.Unclear(from, word, [.. _byName[word].Members.Select(member => (member, _byName[word].Name)).Take(mostOffered)]);

    /// <summary>
    /// Words that are no name may still begin with the first word of one, "Bob yesterday" for "Bob Smith", or be one with a slip, "Cloe" for "Cleo".
    /// </summary>
    public NamedPerson Unknown(string from, string words)
    {
        var first = words.Split(' ')[0] + " ";
        return Offer(from, words, name => name.StartsWith(first, StringComparison.OrdinalIgnoreCase))
            ?? Offer(from, words, name => TypingSlip.Is(words, name) || TypingSlip.Is(words, name.Split(' ')[0]))
            ?? new NamedPerson.Nobody(from, words);
    }

    /// <returns>Null for nobody, and for too many.</returns>
    private NamedPerson? Offer(string from, string words, Func<string, bool> mayBe)
    {
        var meant = _byName.Values
            .Where(bearers => mayBe(bearers.Name))
            .SelectMany(bearers => bearers.Members.Select(member => (member, bearers.Name)))
            .OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .DistinctBy(one => one.member)
            .ToList();
        return meant.Count > 0 && meant.Count <= mostOffered ? new NamedPerson.Unclear(from, words, meant) : null;
    }

    private Bearers Of(string name)
    {
        var key = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (!_byName.TryGetValue(key, out var bearers))
            _byName[key] = bearers = new Bearers(key);
        return bearers;
    }

    private sealed record Bearers(string Name)
    {
        public HashSet<MemberId> Members { get; } = [];

        public Dictionary<string, Person> Accounts { get; } = new(StringComparer.Ordinal);
    }
}
