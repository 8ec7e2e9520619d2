using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Discord.Translation;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Tests.Discord.Translation;

public sealed class FormRendererTests
{
    [Fact]
    public void Each_field_stands_in_a_label_with_what_is_known_filled_in()
    {
        var form = new Form(new ActionId("propose"), new string('t', 60),
        [
            new FormField("title", "Title", "Coffee") { Required = true, MaxLength = 100, Placeholder = "Coffee in Leeds" },
            new FormField("notes", "Description") { Kind = FormFieldKind.Paragraph, Hint = "What to bring" },
            new FormField("size", "Size") { Kind = FormFieldKind.Menu, Options = [new("Two", "2"), new("Three", "3", true)] },
            new FormField("who", "Organizers", "42\n43") { Kind = FormFieldKind.Members, MaxChosen = 5 },
            new FormField("where", "Channel") { Kind = FormFieldKind.Channel },
            new FormField("sixth", "Sixth"),
        ]);
        var modal = FormRenderer.Render(form);
        Assert.Equal(Limits.ModalTitle, modal.Title!.Length);
        Assert.Equal(5, modal.Components!.Count);
        Assert.All(modal.Components, label => Assert.Equal(ComponentType.Label, label.Type));
        Assert.Equal(("title", "Coffee", true), (modal.Components[0].Child!.CustomId, modal.Components[0].Child!.Value, modal.Components[0].Child!.Required));
        Assert.Equal("What to bring", modal.Components[1].Description);
        Assert.Equal([null, true], modal.Components[2].Child!.Options!.Select(option => option.Default));
        Assert.Equal(["42", "43"], modal.Components[3].Child!.DefaultValues!.Select(value => value.Id.ToString()));
        Assert.Equal(ComponentType.ChannelSelect, modal.Components[4].Child!.Type);
    }
}
