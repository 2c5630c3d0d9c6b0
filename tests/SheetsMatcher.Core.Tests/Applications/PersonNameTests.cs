using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Core.Tests.Applications;

/// <summary>One comparison of people's names for every rule, on names as people type them.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class PersonNameTests
{
    private static readonly string[] _texts =
    [
        "Ruth Abernathy",
        "R. Abernathy",
        "Abernathy Ruth",
        "Ruth Abernethy",
        "Ruth",
        "Ruth A.",
        "Maya Abernathy",
        "Ana Maria Ruiz",
        "Maria Ruiz",
        "Bob Gill",
        "Robert Gill",
        "Mc Donald",
        "McDonald",
        "Li Wei Chen",
        "Chen Li Wei",
        "Chen",
        "Wei",
        "Mentor 1",
        "Mentor 12",
        "1",
        "Mary Ann McDonald",
        "Maryann McDonald",
        "Dr.",
        "Kate Roy",
        "Catherine Roi",
        "Al Roy",
        "Robert Smith Jr.",
        "Robert Smith Sr.",
        "Smith, Robert, III",
        "Bob Smith",
        "Smith Bob",
        "James Robert Smith",
        "Bob Garcia Lopez",
        "Robert Garcia",
        "Bob",
        "Robert",
        "Bob S.",
        "Abernethy",
        "Bob Mc Donald Jr.",
        "Robert McDonald",
        "Rob van der Berg",
        "Robert Vanderberg",
        "Robert Smithson",
        "Bob Smitson II",
        "John Lee",
        "Jon Li",
        "Karl Berg",
        "Carl Berg",
        "Rtuh Berg",
        "Berg Ruth",
        "李小龙",
        "小龙 李",
        "Chen Liwei",
        "Liwei Chen",
        "Joergen Aase",
        "Jørgen Åse",
        "Sasha Roy",
        "Alexander Roi",
        "Roi Xander",
        "Kris Roy",
        "Chris Roi",
        "Jon L",
        "L Chris",
    ];

    [TestCase("Ruth Abernathy", "Dr. Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Prof Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Professor Dr. Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "MRS. RUTH ABERNATHY")]
    [TestCase("Ruth Abernathy", "Miss Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Mx. Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Sir Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy (she/her)")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy [she / they]")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy she/her/hers")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy, MLIS")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy, M.L.I.S., Ph.D.")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy MLIS")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy, MA, BA")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy MA")]
    [TestCase("Ruth Abernathy", "Abernathy, Ruth")]
    [TestCase("Ruth Abernathy", "Abernathy, Dr. Ruth")]
    [TestCase("Ruth Abernathy", "  ruth\u00A0 abernathy\u200B ")]
    [TestCase("María de la Cruz", "de la Cruz, Maria")]
    [TestCase("Siobhan O'Leary", "Siobhán O’Leary")]
    [TestCase("J.R. Chen", "J. R. Chen")]
    [TestCase("Yo-Yo Ma", "Yo Yo Ma", TestName = "Family name that is a degree too")]
    [TestCase("Ruth Abernathy", "Hon. Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Rev. Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy (they/them)")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy he/him")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy, B.A. (Hons)")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy, CPA")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy Ph.D")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy MSc")]
    [TestCase("Ruth Abernathy", "Frau Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Mme Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "Sra. Ruth Abernathy")]
    [TestCase("Ruth Abernathy", "ABERNATHY, RUTH (Ms.)")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy | she/her")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy – she/her")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy, RN")]
    [TestCase("Ruth Abernathy", "Ruth\tAbernathy")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy Ph. D.")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy, M. L. I. S.")]
    [TestCase("Maya Lind", "Мaya Lind")]
    [TestCase("Ruth Cope", "Ruth Соpe")]
    [TestCase("Tom Hall", "Τom Hall")]
    public void Same(string one, string other) => Both(one, other, Alikeness.Same);

    [TestCase("Ruth Abernathy", "Ruth M. Abernathy")]
    [TestCase("Ruth Abernathy", "Ruth Mary Abernathy")]
    [TestCase("Ruth M. Abernathy", "Ruth Mary Abernathy")]
    [TestCase("Ruth Abernathy", "R. Abernathy")]
    [TestCase("Ruth Abernathy", "R.M. Abernathy")]
    [TestCase("Ruth Abernathy", "Ruth A.")]
    [TestCase("Ruth Abernathy", "Ms. Abernathy")]
    [TestCase("Ruth Abernathy", "Ruth")]
    [TestCase("Ruth Abernathy", "Abernathy Ruth")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy-Smith")]
    [TestCase("Ruth Abernathy", "Ruth Abernethy")]
    [TestCase("Ruth Abernathy", "Ruth Abernahty")]
    [TestCase("Ruth Abernathy", "Ruth Abernaty")]
    [TestCase("Robert Gill", "Bob Gill")]
    [TestCase("Robert Gill", "Rob Gill")]
    [TestCase("Catherine Roy", "Kate Roy")]
    [TestCase("Alexander Roy", "Alex Roy")]
    [TestCase("Anne Roy", "Ann Roy")]
    [TestCase("Mary Ann McDonald", "Maryann Mc Donald")]
    [TestCase("Ana Maria Ruiz", "Maria Ruiz")]
    [TestCase("Li Wei Chen", "Chen Li Wei")]
    [TestCase("John Smith Jr.", "John Smith")]
    [TestCase("María de la Cruz Gómez", "María de la Cruz")]
    [TestCase("Jürgen Müller", "Juergen Mueller")]
    [TestCase("Jan Müller", "Jan Mueller")]
    [TestCase("William Roy", "Bill Roy")]
    [TestCase("Maria Cruz", "Mario Cruz")]
    [TestCase("Elizabeth Roy", "Liz Roy")]
    [TestCase("Margaret Roy", "Peggy Roy")]
    [TestCase("Katherine Roy", "Catherine Roy")]
    [TestCase("Stephen Roy", "Steven Roy")]
    [TestCase("Mohammed Ali Khan", "Muhammad Ali Khan")]
    [TestCase("Sara Roy", "Sarah Roy")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy II")]
    [TestCase("Jose Garcia Lopez", "Jose Garcia")]
    [TestCase("Ruth Abernathy", "Ruth Abernathy Jr")]
    [TestCase("Robert Smith Jr.", "Bob Smith")]
    [TestCase("Robert Smith, Jr.", "Bob Smith")]
    [TestCase("Robert Smith III", "Rob Smith, PhD")]
    [TestCase("Dr. Robert J. Smith Sr.", "Bob Smith")]
    [TestCase("Robert Smith Jr.", "R. Smith")]
    [TestCase("Robert Smith Junior", "Bob Smyth Junior")]
    [TestCase("Robert Smith Jr.", "Mr. Smith")]
    [TestCase("Mr. Smith Jr.", "Robert Smith")]
    [TestCase("Smith, Robert, Jr.", "Bob Smith Jr.")]
    [TestCase("Robert Smith II", "Bob Smith Jr.")]
    [TestCase("João Silva Filho", "Joao Silva")]
    [TestCase("Smith Bob", "Robert Smith")]
    [TestCase("Smith R", "Robert Smith")]
    [TestCase("Bob Garcia Lopez", "Robert Garcia")]
    [TestCase("Bob Smith", "James Robert Smith")]
    [TestCase("Bob S.", "Robert Smith")]
    [TestCase("Bob", "Robert Smith")]
    [TestCase("Bob Mc Donald", "Robert McDonald")]
    [TestCase("Bob Mc Donald Jr.", "Robert McDonald")]
    [TestCase("Bob van der Berg", "Robert Vanderberg")]
    [TestCase("Bob Smithson", "Robert James Smitson Jr.")]
    [TestCase("Ruth Abernathy Dr", "Ruthie Abernathy")]
    [TestCase("John Lee", "Jon Lee")]
    [TestCase("Erik Berg", "Eric Berg")]
    [TestCase("Mark Cole", "Marc Cole")]
    [TestCase("Ruth Lind", "Ruth Lynd")]
    [TestCase("Tom Hall", "Thom Hall")]
    [TestCase("Maya Lind", "Maja Lind")]
    [TestCase("Kim Lee", "Kim Li")]
    [TestCase("Ruth Abernathy", "Rvth Abernathy")]
    [TestCase("Carl Roy", "Karl Roy")]
    [TestCase("Philip Roy", "Filip Roy")]
    [TestCase("Brian Cox", "Bryan Cox")]
    [TestCase("Zoe Meyer", "Zoë Meier")]
    [TestCase("Ana Lima", "Anna Lima")]
    [TestCase("Amy Clark", "Amy Clarke")]
    [TestCase("Anne Brown", "Anne Browne")]
    [TestCase("Jon Lnid", "Jon Lind")]
    [TestCase("Rtuh Berg", "Ruth Berg")]
    [TestCase("Kris Roy", "Chris Roy")]
    [TestCase("Jørgen Åse", "Joergen Aase")]
    [TestCase("Li Wei Chen", "Chen Liwei")]
    [TestCase("李小龙", "小龙李")]
    [TestCase("李小龙", "小龙 李")]
    [TestCase("김민수", "민수 김")]
    [TestCase("Maya Lind", "MayaLind")]
    [TestCase("Maya Lind", "LindMaya")]
    [TestCase("Sasha Roy", "Alexander Roy")]
    [TestCase("Sasha Roy", "Alexandra Roy")]
    [TestCase("Pepe Cruz", "José Cruz")]
    [TestCase("Nell Roy", "Eleanor Roy")]
    [TestCase("Xander Roy", "Alexander Roy")]
    [TestCase("Katya Orlova", "Ekaterina Orlova")]
    [TestCase("Paco Ruiz", "Francisco Ruiz")]
    [TestCase("Hans Braun", "Johannes Braun")]
    public void Near(string one, string other) => Both(one, other, Alikeness.Near);

    [TestCase("Ruth Abernathy", "Ruth Alder")]
    [TestCase("Ruth Abernathy", "Maya Abernathy")]
    [TestCase("Ruth M. Abernathy", "Ruth K. Abernathy")]
    [TestCase("Ruth Mary Abernathy", "Ruth Ann Abernathy")]
    [TestCase("Wei Chen", "Wei Chan")]
    [TestCase("Li Chen", "Lu Chen")]
    [TestCase("Mentor 1", "Mentor 12")]
    [TestCase("Person A", "Person B")]
    [TestCase("Ruth Aldermann", "Ruth Alder")]
    [TestCase("Mary Roy", "Gary Roy")]
    [TestCase("", "")]
    [TestCase("Dr.", "Dr.")]
    [TestCase("Ruth Abernathy", "Bo Abernathy")]
    [TestCase("Li Wei", "Li Na")]
    [TestCase("Jan Roy", "Joan Roy")]
    [TestCase("Omar Haddad", "Omar Hadid")]
    [TestCase("Tom Berg", "Tom Bergman")]
    [TestCase("Ana Lima", "Eva Lima")]
    [TestCase("A. Roy", "B. Roy")]
    [TestCase("Ruth A. Roy", "Ruth B. Roy")]
    [TestCase("Student 1", "Student 2")]
    [TestCase("Robert Smith Jr.", "Robert Smith Sr.")]
    [TestCase("Robert Smith II", "Robert Smith III")]
    [TestCase("Robert Smith Jr.", "Anna Smith")]
    [TestCase("Jack Lord", "Jack Alder")]
    [TestCase("Junior Smith", "Robert Smith")]
    [TestCase("Mary Smith", "John M. Smith")]
    [TestCase("Bob Smith", "Robert Jones")]
    [TestCase("Ana Junior", "Ana Lima")]
    [TestCase("Tom Hall", "Tom Hale")]
    [TestCase("Wei Chen", "Wei Ken")]
    [TestCase("Jin Lee", "Yin Lee")]
    [TestCase("Ann Cole", "Ann Cope")]
    [TestCase("Mark Roy", "Mary Roy")]
    [TestCase("Lisa Roy", "Lina Roy")]
    [TestCase("Ann Shaw", "Ann Saw")]
    [TestCase("Mentor 1", "Mentor 11")]
    [TestCase("Tom Lane", "Tom Land")]
    [TestCase("Sam Ross", "Sam Rose")]
    [TestCase("李小龙", "李小明")]
    public void Different(string one, string other) => Both(one, other, Alikeness.Different);

    [Test]
    public void Index_finds_what_comparing_with_each_finds()
    {
        PersonName[] names = [.. _texts.Select(PersonName.Of)];
        var index = new NameIndex();
        foreach (var name in names)
        {
            index.Add(name);
        }
        foreach (var name in names)
        {
            Assert.That(
                index.Find(name).Order(),
                Is.EqualTo(
                    names
                        .Select((other, place) => (place, name.Compare(other)))
                        .Where(each => each.Item2 != Alikeness.Different)
                ),
                name.Text
            );
        }
    }

    private static void Both(string one, string other, Alikeness expected)
    {
        Assert.That(PersonName.Of(one).Compare(PersonName.Of(other)), Is.EqualTo(expected));
        Assert.That(PersonName.Of(other).Compare(PersonName.Of(one)), Is.EqualTo(expected));
    }
}
