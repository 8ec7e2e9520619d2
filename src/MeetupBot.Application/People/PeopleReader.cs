using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.People;

/// <summary>
/// Reads whom somebody names in a command. Mentions are accounts. Other words are a person only when exactly one here goes by that name;
/// the longest name wins. It changes nothing.
/// </summary>
public sealed class PeopleReader(Session session)
{
    private const int MostOffered = 4;

    /// <summary>In words. It also bounds the work for a long text.</summary>
    private const int LongestName = 8;

    private static readonly string[] Myself = ["me", "myself"];

    /// <param name="here">Where they are named.</param>
    /// <param name="by">Who names them.</param>
    /// <param name="typed">The values of the options, in order: ids of accounts, or text.</param>
    /// <param name="named">The people whom the platform describes, by id.</param>
    public IReadOnlyList<NamedPerson> Read(
        Space here, MemberId by, IEnumerable<string?> typed, IReadOnlyDictionary<string, Person> named)
    {
        var found = new List<NamedPerson>();
        foreach (var value in typed.OfType<string>())
        {
            if (IsAccount(here, value, named))
                found.Add(new NamedPerson.AnAccount("", value, named.GetValueOrDefault(value)));
            else
                ReadText(here, by, value, named, found);
        }

        return found;
    }

    private void ReadText(
        Space here, MemberId by, string text, IReadOnlyDictionary<string, Person> named, List<NamedPerson> found)
    {
        KnownNames? names = null;
        foreach (var part in PeopleText.Split(text))
        {
            if (part is PeoplePart.Mention mention)
                found.Add(Mentioned(here, mention, text[mention.Start..], named));
            else if (part is PeoplePart.Reason reason)
                found.Add(new NamedPerson.Reason(reason.Words));
            else if (part is PeoplePart.Name name)
                ReadNames(by, text, name, names ??= Names(here, text, named), found);
        }
    }

    private NamedPerson Mentioned(
        Space here, PeoplePart.Mention mention, string from, IReadOnlyDictionary<string, Person> named) =>
        IsAccount(here, mention.Id, named)
            ? new NamedPerson.AnAccount(from, mention.Id, named.GetValueOrDefault(mention.Id))
            : new NamedPerson.Nobody(from, mention.Label ?? Words.Somebody);

    /// <summary>Words before, between and behind the names stay together.</summary>
    private static void ReadNames(
        MemberId by, string text, PeoplePart.Name part, KnownNames names, List<NamedPerson> found)
    {
        var words = Word.Split(text, part);
        if (words is [var me] && Myself.Contains(me.Text, StringComparer.OrdinalIgnoreCase))
        {
            found.Add(new NamedPerson.AMember(text[me.Start..], by));
            return;
        }

        var (at, unknown) = (0, 0);
        while (at < words.Count)
        {
            var length = Enumerable.Range(1, Math.Min(LongestName, words.Count - at)).Reverse().FirstOrDefault(count => names.Has(Word.Join(words, at, count)));
            if (length == 0)
            {
                at++;
                continue;
            }

            AddUnknown(at);
            var from = text[words[at].Start..];
            found.Add(length == 1 && words.Count > 1 && CommonWords.Has(words[at].Text) && !text[..(words[at].Start + 1)].EndsWith('@')
                ? names.Ask(from, words[at].Text)
                : names.Find(from, Word.Join(words, at, length)));
            at = unknown = at + length;
        }

        AddUnknown(at);

        void AddUnknown(int end)
        {
            if (end > unknown)
                found.Add(names.Unknown(text[words[unknown].Start..], Word.Join(words, unknown, end - unknown)));
        }
    }

    private bool IsAccount(Space here, string id, IReadOnlyDictionary<string, Person> named) =>
        named.ContainsKey(id) || session.Members.Find(here.CommunityId, here.Platform, id) is not null;

    private KnownNames Names(Space here, string text, IReadOnlyDictionary<string, Person> named)
    {
        var names = new KnownNames(MostOffered);
        var mentioned = MentionText.PeopleIn(text).ToHashSet(StringComparer.Ordinal);
        foreach (var account in session.Members.ListNamed(here.CommunityId))
            names.Add(account.Name, account.MemberId);
        foreach (var (id, person) in named.Where(one => !mentioned.Contains(one.Key)))
        {
            if (session.Members.Find(here.CommunityId, here.Platform, id) is { } known)
                names.Add(person.Name, known.Member.Id);
            else
                names.Add(person.Name, id, person);
        }

        return names;
    }

    /// <param name="Text">Without a sign before it and punctuation behind it.</param>
    private readonly record struct Word(int Start, string Text)
    {
        private const string Behind = ".!?…:)";

        public static List<Word> Split(string text, PeoplePart.Name part)
        {
            var words = new List<Word>();
            var start = text.IndexOf(part.Words, part.Start, StringComparison.Ordinal);
            foreach (var piece in part.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var at = text.IndexOf(piece, start, StringComparison.Ordinal);
                start = at + piece.Length;
                var bare = piece.TrimStart('@', '(').TrimEnd(Behind.ToCharArray());
                if (bare.Length > 0)
                    words.Add(new Word(at, bare));
            }

            return words;
        }

        public static string Join(List<Word> words, int from, int count) => string.Join(' ', words.Skip(from).Take(count).Select(word => word.Text));
    }
}
