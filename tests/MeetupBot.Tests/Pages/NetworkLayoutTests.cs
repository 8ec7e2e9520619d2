using MeetupBot.Domain.Members;
using MeetupBot.Pages.Network;

namespace MeetupBot.Tests.Pages;

public sealed class NetworkLayoutTests
{
    private const int Runs = 25;

    private static readonly string[] Names =
    [
        "Ana", "Jo", "Benjamin", "Maximiliane-Alexandra von und zu Hohenstaufen", "WWWWWWWWWWWWWWWWWWWWWWWW", "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
        "محمد عبد الرحمن بن خالد", "שרה", "אברהם בן יצחק הכהן", "山田太郎と鈴木花子の友達", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "Zoe\u0308 Lefe\u0300vre", "x", "@@@@@@@@@@@@",
    ];

    /// <summary>How many people are drawn.</summary>
    public static TheoryData<int> Sizes => [1, 2, 3, 4, 5, 12, 20, 40, 60, 140];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_name_lies_on_another_name_or_on_a_face(int people)
    {
        foreach (var view in Views(people))
        {
            var layout = NetworkLayout.Create(view);
            var nodes = layout.Nodes.ToList();
            var box = layout.Box;
            for (var i = 0; i < nodes.Count; i++)
            {
                var label = nodes[i].Label;
                Assert.All(label.Box.Corners, corner => Assert.True(
                    corner.X >= box.Left && corner.X <= box.Left + box.Width && corner.Y >= box.Top && corner.Y <= box.Top + box.Height,
                    $"{label} is cut off by {box}"));
                Assert.False(label.Box.Overlaps(0, 0, layout.Scale.Middle), $"{label} lies on the middle");
                Assert.All(nodes, node => Assert.False(label.Box.Overlaps(node.X, node.Y, node.Radius), $"{label} lies on {node}"));
                Assert.All(nodes.Skip(i + 1), node => Assert.False(label.Box.Overlaps(node.Label.Box), $"{label} lies on {node.Label}"));
                Assert.All(nodes.Skip(i + 1), node => Assert.True(
                    Distance((node.X, node.Y), (nodes[i].X, nodes[i].Y), (nodes[i].X, nodes[i].Y)) > node.Radius + nodes[i].Radius, $"{node} lies on {nodes[i]}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_line_runs_behind_the_middle_or_a_face_that_it_does_not_belong_to(int people)
    {
        foreach (var view in Views(people))
        {
            var layout = NetworkLayout.Create(view);
            foreach (var line in layout.Chords.Concat(layout.Outward))
                Assert.True(Distance((0, 0), line.Points) > layout.Scale.Middle, $"{line} runs behind the middle");
            foreach (var line in layout.Spokes.Concat(layout.Chords).Concat(layout.Outward))
            {
                Assert.All(
                    layout.Nodes.Where(node => node.Id != line.From && node.Id != line.To),
                    node => Assert.True(Distance((node.X, node.Y), line.Points) > node.Radius, $"{line.From} to {line.To} runs behind {node}"));
            }
        }
    }

    [Fact]
    public void Lines_end_at_the_people_they_join()
    {
        var layout = NetworkLayout.Create(View(8, 12, 7));
        var places = layout.Nodes.ToDictionary(node => node.Id, node => (node.X, node.Y));

        Assert.NotEmpty(layout.Chords);
        Assert.NotEmpty(layout.Outward);
        foreach (var line in layout.Spokes.Concat(layout.Chords).Concat(layout.Outward))
        {
            Assert.Equal(0, Distance(line.From is { } from ? places[from] : (0, 0), line.Points[0], line.Points[0]), 6);
            Assert.Equal(0, Distance(places[line.To], line.Points[^1], line.Points[^1]), 6);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(40)]
    public void A_group_stands_around_an_empty_middle_with_nothing_on_anything(int people)
    {
        for (var run = 0; run < Runs; run++)
        {
            var view = View(people, 0, run);
            var layout = NetworkLayout.CreateGroup([.. view.Met.Select(person => (person.Id, person.Name))], view.Among);
            var box = layout.Box;
            Assert.Equal((people, 0, 0), (layout.Met.Count, layout.Further.Count, layout.Spokes.Count));
            Assert.Equal(view.Among.Count(pair => layout.Met.Any(node => node.Id == pair.One)), layout.Chords.Count);
            foreach (var node in layout.Met)
            {
                Assert.All(node.Label.Box.Corners, corner => Assert.InRange(corner.X, box.Left, box.Left + box.Width));
                Assert.All(layout.Met.Where(other => other.Id != node.Id), other => Assert.False(
                    node.Label.Box.Overlaps(other.Label.Box) || node.Label.Box.Overlaps(other.X, other.Y, other.Radius), $"{node} lies on {other}"));
            }

            foreach (var line in layout.Chords)
            {
                Assert.All(
                    layout.Met.Where(node => node.Id != line.From && node.Id != line.To),
                    node => Assert.True(Distance((node.X, node.Y), line.Points) > node.Radius, $"{line.From} to {line.To} runs behind {node}"));
            }
        }
    }

    [Theory]
    [InlineData(1, 120)]
    [InlineData(2, 210)]
    [InlineData(5, 330)]
    public void Few_people_take_little_height(int people, double most)
    {
        Assert.InRange(NetworkLayout.Create(View(people, 0, 1)).Box.Height, 50, most);
    }

    [Fact]
    public void Of_few_people_the_names_stand_upright_and_whole()
    {
        var layout = NetworkLayout.Create(View(["Ana", "Benjamin", "Cleo", "Dev", "Finn"], []));

        Assert.True(layout.Scale.IsUpright);
        Assert.Equal(["Ana", "Benjamin", "Cleo", "Dev", "Finn"], layout.Met.Select(node => node.Label.Text));
    }

    [Fact]
    public void Whom_nearly_everybody_knows_stands_where_no_line_turns()
    {
        var view = View(["Ana", "Ben", "Gia", "Finn"], []);
        var ids = view.Met.Select(person => person.Id).ToList();
        var layout = NetworkLayout.Create(view with
        {
            Further = [new FurtherPerson(new MemberId(1000), "Dev", ids), new FurtherPerson(new MemberId(1001), "Hana", [.. ids.Skip(1)])],
        });

        Assert.Equal(7, layout.Outward.Count);
        Assert.Equal(0, layout.Bending);
    }

    /// <summary>Everybody outside, whoever of those met knows them: nobody's line goes around the picture.</summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 1)]
    public void Of_few_people_no_line_loops(int met, int further)
    {
        string[] names = ["Ana", "Benjamin", "Cleo", "Dev", "Ferdinand"];
        var view = View(names[..met], []);
        var ids = view.Met.Select(person => person.Id).ToList();
        var circles = Enumerable.Range(1, (1 << met) - 1).Select(bits => ids.Where((_, number) => (bits >> number) % 2 == 1).ToList()).ToList();
        foreach (var choice in Enumerable.Range(0, (int)Math.Pow(circles.Count, further)))
        {
            var layout = NetworkLayout.Create(view with
            {
                Further =
                [
                    .. Enumerable.Range(0, further).Select(number => new FurtherPerson(
                        new MemberId(1000 + number), "Gia", circles[choice / (int)Math.Pow(circles.Count, number) % circles.Count])),
                ],
            });
            Assert.All(layout.Outward, line => Assert.True(line.Bend < 1, $"Choice {choice}: {line.From} to {line.To} loops"));
        }
    }

    [Fact]
    public void Few_people_with_short_names_are_drawn_larger()
    {
        var few = NetworkLayout.Create(View(["Ana", "Ben", "Cleo"], [])).Box;
        var many = NetworkLayout.Create(View(12, 0, 1)).Box;

        Assert.True(few.Width < many.Width, $"{few} is not narrower than {many}");
    }

    [Fact]
    public void Boxes_overlap_only_when_they_share_room()
    {
        var flat = Box(0, 0, "middle", 0, 40, 10);

        Assert.True(flat.Overlaps(Box(19, 0, "start", 0, 40, 10)));
        Assert.False(flat.Overlaps(Box(21, 0, "start", 0, 40, 10)));
        Assert.True(flat.Overlaps(Box(0, 20, "end", Math.PI / 2, 40, 10)));
        Assert.False(flat.Overlaps(Box(0, 20, "start", Math.PI / 2, 40, 10)));
        // Upright boxes around these two would overlap.
        Assert.False(flat.Overlaps(Box(18, 13, "start", -Math.PI / 4, 40, 4)));
        Assert.True(flat.Overlaps(Box(10, 13, "start", -Math.PI / 4, 40, 4)));
        Assert.True(flat.Overlaps(24, 0, 5));
        Assert.False(flat.Overlaps(24, 9, 5));
    }

    [Fact]
    public void A_cut_name_keeps_whole_characters_within_its_room()
    {
        foreach (var name in Names)
        {
            var (text, width) = NameWidth.Fit(name, 5);
            Assert.InRange(width, 0, 5);
            Assert.True(text == name || (text.EndsWith('…') && name.StartsWith(text[..^1], StringComparison.Ordinal)), text);
        }

        Assert.Equal("Benjamin", NameWidth.Fit("Benjamin", 8).Text);
        Assert.Equal("👩‍👩‍👧‍👦…", NameWidth.Fit("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 7).Text);
    }

    private static TurnedBox Box(double x, double y, string anchor, double turned, double width, double height) =>
        new NameLabel("", x, y, anchor, turned, width, height).Box;

    private static IEnumerable<NetworkView> Views(int people)
    {
        yield return View(people, 0, people);
        yield return View(1, people - 1, people);
        for (var run = 0; run < Runs; run++)
        {
            var met = new Random(run).Next(1, people + 1);
            yield return View(met, people - met, run);
        }
    }

    private static NetworkView View(int met, int further, int seed)
    {
        var random = new Random(seed);
        return View(
            [.. Enumerable.Range(0, met).Select(_ => Names[random.Next(Names.Length)])],
            [.. Enumerable.Range(0, further).Select(_ => Names[random.Next(Names.Length)])],
            random);
    }

    private static NetworkView View(string[] met, string[] further, Random? random = null)
    {
        var ids = met.Select((_, number) => new MemberId(number + 1)).ToList();
        var circles = Math.Min(ids.Count, NetworkView.MostInPicture);
        return new NetworkView
        {
            Title = "",
            Summary = "",
            Small = "",
            Met = [.. met.Select((name, number) => new NetworkPerson(ids[number], name, "", ""))],
            Among =
            [
                .. from one in ids
                   from other in ids
                   where one.CompareTo(other) < 0 && random?.Next(3) == 0
                   select (one, other),
            ],
            Further =
            [
                .. further.Select((name, number) => new FurtherPerson(
                    new MemberId(1000 + number),
                    name,
                    [.. Enumerable.Range(0, 1 + random!.Next(3)).Select(_ => ids[random.Next(circles)]).Distinct()])),
            ],
            Pictures = new Dictionary<MemberId, Uri>(),
        };
    }

    private static double Distance((double X, double Y) point, IReadOnlyList<(double X, double Y)> line) =>
        line.Zip(line.Skip(1), (from, to) => Distance(point, from, to)).Min();

    /// <summary>From a point to the nearest place on a straight line.</summary>
    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = (x * x) + (y * y);
        var at = length == 0 ? 0 : Math.Clamp((((point.X - from.X) * x) + ((point.Y - from.Y) * y)) / length, 0, 1);
        return Math.Sqrt(Math.Pow(point.X - from.X - (at * x), 2) + Math.Pow(point.Y - from.Y - (at * y), 2));
    }
}
