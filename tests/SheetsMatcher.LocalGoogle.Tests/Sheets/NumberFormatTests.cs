using System.Globalization;
using SheetsMatcher.LocalGoogle.Sheets.Format;

namespace SheetsMatcher.LocalGoogle.Tests.Sheets;

internal sealed class NumberFormatTests
{
    [TestCase(0, "0")]
    [TestCase(5, "5")]
    [TestCase(-1.5, "-1.5")]
    [TestCase(1.0 / 3, "0.3333333333")]
    [TestCase(3.14159265358979, "3.141592654")]
    [TestCase(123456789012.5, "123456789013")]
    [TestCase(1e15, "1E+15")]
    [TestCase(0.00001, "0.00001")]
    public void Automatic_numbers_show_ten_digits(double number, string shown) =>
        Assert.That(NumberPattern.General(number, CultureInfo.InvariantCulture), Is.EqualTo(shown));

    [TestCase(1234.5, "#,##0.00", "1,234.50")]
    [TestCase(0.5, "#.##", ".5")]
    [TestCase(0.125, "0.0%", "12.5%")]
    [TestCase(-5, "\"$\"#,##0", "-$5")]
    [TestCase(-5, "0;(0)", "(5)")]
    [TestCase(0, "0;(0);\"none\"", "none")]
    [TestCase(7, "000", "007")]
    [TestCase(3, "0 \"weeks\"", "3 weeks")]
    [TestCase(12345, "0.00E+00", "1.23E+04")]
    [TestCase(2.5, "0", "3")]
    [TestCase(5, "[$CA$-1009]0.00", "CA$5.00")]
    public void Patterns_follow_the_guide(double number, string pattern, string shown) =>
        Assert.That(
            NumberPattern.Format(number, pattern, CultureInfo.InvariantCulture),
            Is.EqualTo(shown)
        );

    [TestCase(40487.75, "M/d/yyyy H:mm:ss", "11/5/2010 18:00:00")]
    [TestCase(40487.75, "yyyy-mm-dd", "2010-11-05")]
    [TestCase(40487.75, "dddd, mmmm d", "Friday, November 5")]
    [TestCase(40487.75, "ddd d mmm yy", "Fri 5 Nov 10")]
    [TestCase(40487.25, "h:mm am/pm", "6:00 AM")]
    [TestCase(40487.75, "hh:mm a/p", "06:00 P")]
    [TestCase(40487, "h \"o'clock\"", "0 o'clock")]
    [TestCase(1.5, "[h]:mm", "36:00")]
    [TestCase(40487.75, "mmmmm", "N")]
    [TestCase(0.0000115741, "mm:ss", "00:01")]
    [TestCase(0.00001446759, "ss.000", "01.250")]
    [TestCase(2.5, "yyyy", "1900")]
    public void Dates_follow_the_guide(double serial, string pattern, string shown) =>
        Assert.That(DatePattern.Format(serial, pattern), Is.EqualTo(shown));
}
