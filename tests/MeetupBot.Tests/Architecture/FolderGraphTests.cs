namespace MeetupBot.Tests.Architecture;

/// <summary>The test of folders has to see what the compiler sees, as far as a text shows it.</summary>
public sealed class FolderGraphTests
{
    private const string Card = "namespace Bot.Cards;\n\npublic sealed record Card(string Text)\n{\n    public sealed record Nested;\n}\n";

    [Fact]
    public void Two_folders_that_name_each_others_types_are_a_cycle_which_says_where()
    {
        var cycle = Assert.Single(Graph(
            ("Cards/Card.cs", "using Bot.Outbox;\nnamespace Bot.Cards;\npublic sealed class Card : Message;"),
            ("Outbox/Message.cs", "using Bot.Cards;\nnamespace Bot.Outbox;\npublic abstract class Message\n{\n    private readonly Card? _card;\n}")).Cycles());

        Assert.Equal(
            [
                "Cards → Outbox: src/Bot/Cards/Card.cs names Message of src/Bot/Outbox/Message.cs",
                "Outbox → Cards: src/Bot/Outbox/Message.cs names Card of src/Bot/Cards/Card.cs",
            ],
            cycle.Select(step => step.ToString()));
    }

    [Fact]
    public void A_longer_way_around_is_a_cycle_too() => Assert.Equal(3, Assert.Single(Graph(
        ("A/A.cs", "using Bot.B;\nnamespace Bot.A;\ninterface A : B;"),
        ("B/B.cs", "using Bot.C;\nnamespace Bot.B;\ninterface B : C;"),
        ("C/C.cs", "using Bot.A;\nnamespace Bot.C;\ninterface C : A;"),
        ("D/D.cs", "using Bot.A;\nnamespace Bot.D;\ninterface D : A;")).Cycles()).Count);

    [Theory]
    [InlineData("using Bot.Cards;\nnamespace Bot.Vote;\nclass Vote { Card? _card; }")]
    [InlineData("namespace Bot.Vote;\nclass Vote { Cards.Card? _card; }")]
    [InlineData("namespace Bot.Vote;\nclass Vote { object _card = new Bot.Cards.Card(\"\"); }")]
    [InlineData("using Bot.Cards;\nnamespace Bot.Vote;\nclass Vote { object[] _cards = [..Card.All]; }")]
    [InlineData("using Bot.Cards;\nnamespace Bot.Vote;\nclass Vote { string _card = $\"a {Card.All} b\"; }")]
    [InlineData("namespace Bot.Cards.Vote;\nclass Vote { Card? _card; }")]
    public void Naming_a_type_is_an_arrow(string text) =>
        Assert.Single(Graph(("Cards/Card.cs", Card), ("Vote/Vote.cs", text)).References);

    [Theory]
    [InlineData("using Bot.Cards;\nnamespace Bot.Vote;\n// Card\n/* Card */\nclass Vote { string _card = \"Card\"; }")]
    [InlineData("namespace Bot.Vote;\nclass Vote { int Card; }")]
    [InlineData("using Bot.Cards;\nnamespace Bot.Vote;\nclass Vote { object Of(Press press) => press.Card; }")]
    [InlineData("using Bot.Cards;\nnamespace Bot.Vote;\nclass Vote { Nested? _nested; }")]
    public void Whatever_only_looks_like_it_is_none(string text) =>
        Assert.Empty(Graph(("Cards/Card.cs", Card), ("Vote/Vote.cs", text)).References);

    [Fact]
    public void Razor_components_count_with_the_usings_of_the_folders_above()
    {
        var references = Graph(
            ("Cards/Card.cs", Card),
            ("_Imports.razor", "@namespace Bot\n@using Bot.Cards\n@using Bot.Frame"),
            ("Frame/PageFrame.razor", "<main>@ChildContent</main>"),
            ("Vote/VotePage.razor", "<PageFrame Title=\"@Card.Title\">@* Card *@</PageFrame>")).References;

        Assert.Equal([("Vote", "Cards"), ("Vote", "Frame")], references.Select(one => (one.From.Folder, one.To.Folder)).Order());
    }

    private static FolderGraph Graph(params (string Path, string Text)[] files) =>
        new(SourceFile.Of("Bot", files.ToDictionary(file => file.Path, file => file.Text)));
}
