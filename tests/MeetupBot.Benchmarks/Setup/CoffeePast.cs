using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>The history of a community of a given size: random pairs, as rounds and meetups create them.</summary>
internal sealed class CoffeePast
{
    private CoffeePast(int members, Instant now) => (Members, Now) = (members, now);

    public int Members { get; }

    public Instant Now { get; }

    public List<Together> Together { get; } = [];

    public IReadOnlyCollection<Participant> Participants =>
        [.. Enumerable.Range(1, Members).Select(member => new Participant(new MemberId(member), "LEEDS", member % 50 == 0))];

    /// <summary>Three years of rounds every two weeks, in which everybody was paired with somebody.</summary>
    public static CoffeePast OfRounds(int members, Instant now)
    {
        var (past, random) = (new CoffeePast(members, now), new Random(7));
        var people = Enumerable.Range(0, members).ToArray();
        for (var round = 1; round <= 78; round++)
        {
            random.Shuffle(people);
            for (var place = 0; place + 1 < members; place += 2)
                past.Meet(people[place], people[place + 1], Duration.FromDays(14 * round));
        }

        return past;
    }

    /// <summary>A close circle, in which most people have met.</summary>
    /// <param name="unmet">About how many of the others each person has not met.</param>
    public static CoffeePast OfFriends(int members, int unmet, Instant now)
    {
        var (past, random) = (new CoffeePast(members, now), new Random(7));
        for (var one = 0; one < members; one++)
        {
            for (var other = one + 1; other < members; other++)
            {
                if (random.Next(members) >= unmet)
                    past.Meet(one, other, Duration.FromDays(random.Next(1, 1095)));
            }
        }

        return past;
    }

    public PairValues Values()
    {
        var values = new PairValues([.. Participants.Select(one => one.WasLeftOut)]);
        foreach (var (one, other, lastAt) in Together)
            values.Know((int)one.Value - 1, (int)other.Value - 1, Now - lastAt);
        return values;
    }

    private void Meet(int one, int other, Duration ago) =>
        Together.Add(new Together(new MemberId(one + 1), new MemberId(other + 1), Now - ago));
}
